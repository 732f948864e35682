package org.overturn.classify.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.HousePolicy;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.events.Category;
import org.overturn.events.ClaimAdjudicated;
import org.overturn.events.ClaimAssessed;
import org.overturn.events.Verdict;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestTokens;

/// A tenant's own version takes effect by its promotion, as others do, and decides for this tenant alone.
@QuarkusTest
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
class OwnPolicyPromotionTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);

    private static final Map<String, String> A_CODE_OF_TOMORROW = Map.of("carc.csv", """
            code,status,short_desc_own_words,kind,is_denial,category,seed_type,preventable,primary_action,actions,soft_hard,work_queue,rarc_required
            399,current,A code of tomorrow,denial,Y,coding,coding_error,yes,corrected_claim,corrected_claim;appeal,soft,coding,N
            """);

    @Inject
    EventCodec codec;

    private final String tenant = TestTokens.freshTenant();
    private final OwnPolicies own = new OwnPolicies(tenant);
    private final PolicyRuns runs = new PolicyRuns(tenant);

    @Test
    void aCodeThatTheTableLearnsClassifiesWhatWasSaidBefore() {
        Pipeline pipeline = new Pipeline(tenant, codec);
        List<ClaimAdjudicated> claims = history(tenant);
        pipeline.tell(claims);
        ClaimAssessed before = pipeline.settled(2).on(claims.getFirst());
        assertThat(before.current().denials().getFirst().category()).isEqualTo(Category.OTHER);
        assertThat(before.current().because())
                .anyMatch(because -> because.rule().equals("code.unknown-carc"));

        own.add("codes-2027", HousePolicy.newest(), A_CODE_OF_TOMORROW)
                .statusCode(201)
                .body("carcs", equalTo(408));
        assertThat(pipeline.settled(2).on(claims.getFirst()).revision()).isEqualTo(1);
        String run = runs.tried("codes-2027");
        runs.get(run, "/summary").body("changedClaims", equalTo(1));
        runs.promoted(run);

        ClaimAssessed after = pipeline.lastWords(words ->
                        words.size() == 2 && words.revisions().values().stream().allMatch(revision -> revision == 2))
                .on(claims.getFirst());
        assertThat(after.current().denials().getFirst().category()).isEqualTo(Category.CODING);
        assertThat(after.current().policyVersion()).isEqualTo("codes-2027");
        assertThat(after.current().because())
                .noneMatch(because -> because.rule().equals("code.unknown-carc"));
        own.get("").body("items.find { it.current }.version", equalTo("codes-2027"));
        own.as("specialist")
                .get("/v1/codes/carc/399")
                .then()
                .statusCode(200)
                .body("policyVersion", equalTo("codes-2027"));
        assertThat(Infra.shared()
                        .database("classify")
                        .rows(
                                "select policy_version from assessment_revision where tenant_id = ? and claim_key = ?"
                                        + " order by revision",
                                tenant,
                                claims.getFirst().claimKey()))
                .extracting(row -> row.get("policy_version"))
                .containsExactly(HousePolicy.newest(), "codes-2027");
    }

    @Test
    void anInstanceThatHasNeverSeenAVersionReadsItFromTheDatabase() {
        own.add("contracts-1", HousePolicy.newest(), Map.of("payers.csv", OwnPolicies.NORTHWIND));
        own.add("contracts-2", "contracts-1", A_CODE_OF_TOMORROW).statusCode(201);
        String elsewhere = TestTokens.freshTenant();
        broughtToAnotherInstance(elsewhere);

        Pipeline pipeline = new Pipeline(elsewhere, codec);
        List<ClaimAdjudicated> claims = history(elsewhere);
        pipeline.tell(claims);

        var words = pipeline.settled(2);
        assertThat(words.on(claims.get(0)).current().policyVersion()).isEqualTo("contracts-2");
        assertThat(words.on(claims.get(0)).current().denials().getFirst().category())
                .isEqualTo(Category.CODING);
        assertThat(words.on(claims.get(1)).current().verdict()).isEqualTo(Verdict.ZERO_PAY_NOT_DENIED);
    }

    @Test
    void aVersionDecidesForItsTenantAlone() {
        own.add("contracts-1", HousePolicy.newest(), Map.of("payers.csv", OwnPolicies.NORTHWIND));
        runs.promoted(runs.tried("contracts-1"));
        String other = TestTokens.freshTenant();
        List<ClaimAdjudicated> mine = history(tenant);
        List<ClaimAdjudicated> theirs = history(other);

        new Pipeline(tenant, codec).tell(mine);
        new Pipeline(other, codec).tell(theirs);

        assertThat(new Pipeline(tenant, codec)
                        .settled(2)
                        .on(mine.get(1))
                        .current()
                        .verdict())
                .isEqualTo(Verdict.ZERO_PAY_NOT_DENIED);
        assertThat(new Pipeline(other, codec)
                        .settled(2)
                        .on(theirs.get(1))
                        .current()
                        .verdict())
                .isEqualTo(Verdict.FULL_DENIAL);
    }

    private static List<ClaimAdjudicated> history(String owner) {
        return Remittance.of(owner, "history", NOVEMBER)
                .with(Adjudication.of("W1", VISIT).charged(27_000).adjusted("CO", "399", 27_000))
                .with(Adjudication.of("W2", VISIT).charged(15_000).adjusted("CO", "24", 15_000))
                .claims();
    }

    /// The same versions of another tenant, and their promotion, as another instance would have written them.
    private void broughtToAnotherInstance(String elsewhere) {
        var database = Infra.shared().database("classify");
        database.execute(
                "insert into policy_amendment select ?, version, base, base_is_own, ground, effective_from, title, carcs, rarcs,"
                        + " rules, created_by, created_at from policy_amendment where tenant_id = ?",
                elsewhere,
                tenant);
        database.execute(
                "insert into policy_amendment_file select ?, version, file, content from policy_amendment_file"
                        + " where tenant_id = ?",
                elsewhere,
                tenant);
        database.execute(
                "insert into policy_activation (tenant_id, activated_at, version, previous_version, run_id,"
                        + " activated_by) values (?, now(), 'contracts-2', ?, ?, 'somebody')",
                elsewhere,
                HousePolicy.newest(),
                UUID.randomUUID());
    }
}
