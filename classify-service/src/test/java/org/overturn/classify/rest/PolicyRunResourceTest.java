package org.overturn.classify.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.HousePolicy;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Verdict;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
@WithTestResource(HousePolicy.class)
class PolicyRunResourceTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final PolicyRuns runs = new PolicyRuns(tenant);
    private final TestDatabase database = Infra.shared().database("classify");
    private Pipeline pipeline;
    private List<ClaimAdjudicated> claims;

    @BeforeEach
    void aHistoryOfThreeClaims() {
        pipeline = new Pipeline(tenant, codec);
        claims = Remittance.of(tenant, "history", NOVEMBER)
                .with(Adjudication.of("W1", VISIT).charged(27_000).adjusted("CO", "24", 27_000))
                .with(Adjudication.of("W2", VISIT).charged(15_000).paid(10_000).adjusted("CO", "45", 5_000))
                .with(Adjudication.of("W3", VISIT).charged(31_000).adjusted("CO", "197", 31_000))
                .claims();
        pipeline.tell(claims);
        pipeline.settled(3);
    }

    @Test
    void whatAnotherPolicyWouldChangeIsShownAndNothingChanges() {
        String run = runs.tried(HousePolicy.VERSION);

        runs.get(run, "")
                .body("purpose", equalTo("WHAT_IF"))
                .body("policyVersion", equalTo(HousePolicy.VERSION))
                .body("baselineVersion", equalTo(HousePolicy.newest()))
                .body("claims", equalTo(3))
                .body("doneClaims", equalTo(3))
                .body("changedClaims", equalTo(1))
                .body("finishedAt", notNullValue());
        runs.get(run, "/differences")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].payerId", equalTo("NW001"))
                .body("items[0].verdictBefore", equalTo("FULL_DENIAL"))
                .body("items[0].verdictAfter", equalTo("ZERO_PAY_NOT_DENIED"))
                .body("items[0].categoryBefore", equalTo("PRICING_CONTRACT"))
                .body("items[0].categoryAfter", nullValue())
                .body("items[0].claims", equalTo(1))
                .body("items[0].deniedBeforeCents", equalTo(27_000))
                .body("items[0].deniedAfterCents", equalTo(0))
                .body("items[0].examples", contains(claims.getFirst().claimKey()));
        runs.get(run, "/summary")
                .statusCode(200)
                .body("changedClaims", equalTo(1))
                .body("deniedBeforeCents", equalTo(27_000))
                .body("byPayer.payerId", contains("NW001"))
                .body("byVerdict[0].after", equalTo("ZERO_PAY_NOT_DENIED"))
                .body("byCategory[0].before", equalTo("PRICING_CONTRACT"));
        assertThat(pipeline.settled(3).revisions().values()).containsOnly(1L);
    }

    @Test
    void aPromotedPolicyDecidesEveryClaimAnewAndWhateverComesAfter() {
        runs.promoted(runs.tried(HousePolicy.VERSION));

        var words = pipeline.lastWords(
                all -> all.size() == 3 && all.revisions().values().stream().allMatch(revision -> revision == 2));
        assertThat(words.on(claims.get(0)).current().verdict()).isEqualTo(Verdict.ZERO_PAY_NOT_DENIED);
        assertThat(words.on(claims.get(0)).previous())
                .satisfies(previous -> assertThat(previous.verdict()).isEqualTo(Verdict.FULL_DENIAL));
        assertThat(words.on(claims.get(2)).current().verdict()).isEqualTo(Verdict.FULL_DENIAL);
        assertThat(words.byClaim().values())
                .allSatisfy(word -> assertThat(word.current().policyVersion()).isEqualTo(HousePolicy.VERSION));
        runs.manager().get("/v1/policies/{version}", HousePolicy.VERSION).then().body("current", equalTo(true));

        List<ClaimAdjudicated> later = Remittance.of(tenant, "later", NOVEMBER.plusDays(7))
                .with(Adjudication.of("W4", VISIT).charged(9_000).adjusted("CO", "24", 9_000))
                .claims();
        pipeline.tell(later);

        var word = pipeline.lastWords(all -> all.size() == 4).on(later.getFirst());
        assertThat(word.current().verdict()).isEqualTo(Verdict.ZERO_PAY_NOT_DENIED);
    }

    @Test
    void aPromotionIsOnTheRecord() {
        String run = runs.tried(HousePolicy.VERSION);
        runs.promoted(run);

        runs.get(run, "").body("state", equalTo("PROMOTED"));
        runs.manager()
                .get("/v1/policies/activations")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].version", equalTo(HousePolicy.VERSION))
                .body("items[0].previousVersion", equalTo(HousePolicy.newest()))
                .body("items[0].runId", equalTo(run))
                .body("items[0].activatedBy", notNullValue())
                .body("items[0].activatedAt", notNullValue());
        runs.manager()
                .get("/v1/what-if-runs")
                .then()
                .body("items.purpose", contains("REASSESSMENT", "WHAT_IF"))
                .body("items.policyVersion", everyItem(equalTo(HousePolicy.VERSION)));
    }

    @Test
    void aRunIsPromotedOnceAndOnlyWhileItComparesWithWhatHolds() {
        String back = runs.tried(HousePolicy.newest());
        String run = runs.tried(HousePolicy.VERSION);
        runs.promoted(run);

        runs.promote(run).statusCode(409).body("code", equalTo("not-promotable"));
        runs.promote(back).statusCode(409).body("code", equalTo("outdated"));

        runs.promoted(runs.tried(HousePolicy.newest()));
        var words = pipeline.lastWords(
                all -> all.size() == 3 && all.revisions().values().stream().allMatch(revision -> revision == 3));
        assertThat(words.on(claims.getFirst()).current().verdict()).isEqualTo(Verdict.FULL_DENIAL);
    }

    @Test
    void decidingAgainByTheSamePolicyTellsTheSameBytes() {
        runs.promoted(runs.tried(HousePolicy.newest()));

        List<ClaimAssessed> twice = pipeline.heard(told -> told.size() == 6);
        assertThat(twice.stream()
                        .map(codec::encode)
                        .map(PolicyRunResourceTest::text)
                        .distinct())
                .hasSize(3);
        assertThat(database.number("select count(*) from assessment_revision where tenant_id = ?", tenant))
                .isEqualTo(3);
    }

    @Test
    void aRunGoesOnWhereItWasAndHoldsNobodyElseUp() {
        String after = claims.stream()
                .map(ClaimAdjudicated::claimKey)
                .sorted()
                .findFirst()
                .orElseThrow();
        String stuck = TestTokens.freshTenant();
        new Pipeline(stuck, codec)
                .tell(Remittance.of(stuck, "history", NOVEMBER)
                        .with(Adjudication.of("W1", VISIT).charged(27_000).adjusted("CO", "24", 27_000))
                        .claims());
        new Pipeline(stuck, codec).settled(1);
        add(stuck, "gone", "", 0);
        UUID run = add(tenant, HousePolicy.VERSION, after, 1);

        runs.finished(run.toString());

        runs.get(run.toString(), "").body("doneClaims", equalTo(3));
        new PolicyRuns(stuck).ask(HousePolicy.VERSION).statusCode(409).body("code", equalTo("run-in-progress"));
        database.execute("delete from policy_run where tenant_id = ?", stuck);
    }

    @Test
    void aPolicyThatIsNotThereCannotBeTried() {
        runs.ask("0000.0").statusCode(422).body("code", equalTo("unknown-policy"));
    }

    @Test
    void anotherTenantSeesNothingOfARun() {
        String run = runs.tried(HousePolicy.VERSION);
        PolicyRuns others = new PolicyRuns(TestTokens.freshTenant());

        for (String part : List.of("", "/differences", "/summary")) {
            others.get(run, part).statusCode(404);
        }
        others.promote(run).statusCode(404);
        others.manager().get("/v1/what-if-runs").then().body("items", hasSize(0));
        given().header("Authorization", TestTokens.bearer(tenant, "manager"))
                .get("/v1/what-if-runs/none")
                .then()
                .statusCode(404)
                .contentType(endsWith("problem+json"));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /// A run as a service leaves it behind when it is killed.
    private UUID add(String owner, String version, String afterClaimKey, long done) {
        UUID run = UUID.randomUUID();
        database.execute(
                "insert into policy_run (tenant_id, run_id, purpose, version, baseline_version, state, requested_by,"
                        + " requested_at, progressed_at, claims, done_claims, after_claim_key)"
                        + " values (?, ?, 'what-if', ?, ?, 'running', 'somebody', now(), now(), 3, ?, ?)",
                owner,
                run,
                version,
                HousePolicy.newest(),
                done,
                afterClaimKey);
        return run;
    }
}
