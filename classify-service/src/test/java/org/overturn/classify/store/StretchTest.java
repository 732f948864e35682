package org.overturn.classify.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.classify.Adjudication;
import org.overturn.classify.HousePolicy;
import org.overturn.classify.Pipeline;
import org.overturn.classify.Remittance;
import org.overturn.classify.port.Cancellation.Cancelled;
import org.overturn.classify.port.PolicyRun;
import org.overturn.classify.port.PolicyRun.State;
import org.overturn.classify.port.PolicyRuns;
import org.overturn.platform.database.Database;
import org.overturn.platform.messaging.EventCodec;
import org.overturn.platform.tenant.TenantId;
import org.overturn.testkit.Infra;
import org.overturn.testkit.OverturnInfra;
import org.overturn.testkit.TestDatabase;
import org.overturn.testkit.TestTokens;

/// What-if runs stretch by stretch, with nobody else at them.
@QuarkusTest
@TestProfile(StretchTest.ByHand.class)
@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))
@WithTestResource(HousePolicy.class)
class StretchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 2);
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);
    private static final int CLAIMS = 60;

    private static final String FOUND = "select coalesce(jsonb_agg(to_jsonb(d) - 'run_id' order by payer_id,"
            + " verdict_before, verdict_after, category_before, category_after), '[]')::text as found"
            + " from policy_difference d where tenant_id = ? and run_id = ?";

    @Inject
    EventCodec codec;

    @Inject
    PolicyRuns runs;

    @Inject
    WhatIf whatIf;

    @Inject
    Database database;

    private final TenantId tenant = TenantId.of(TestTokens.freshTenant());
    private final TestDatabase rows = Infra.shared().database("classify");

    /// A third is what the policies differ about; every fourth was taken back and decided anew, every tenth under
    /// another account, which only the payer's number links: its pieces lie anywhere.
    @BeforeEach
    void aHistory() {
        Remittance first = Remittance.of(tenant.value(), "first", NOVEMBER);
        Remittance second = Remittance.of(tenant.value(), "second", NOVEMBER.plusDays(7));
        int told = CLAIMS;
        for (int i = 0; i < CLAIMS; i++) {
            first.with(denied("A" + i, i).payerNumber("N" + i));
            if (i % 4 == 0) {
                second.with(denied("A" + i, i).takenBack().payerNumber("N" + i))
                        .with(paid("A" + i).payerNumber("N" + i));
                told += 2;
            } else if (i % 10 == 1) {
                second.with(paid("B" + i).payerNumber("M" + i).originalNumber("N" + i));
                told++;
            }
        }
        Pipeline pipeline = new Pipeline(tenant.value(), codec);
        pipeline.tell(first.claims());
        pipeline.tell(second.claims());
        int adjudications = told;
        pipeline.lastWords(words -> count("adjudication") == adjudications);
    }

    @Test
    void theSameHistoryAndPolicyGiveTheSameBytesWhateverThePieces() {
        List<String> found = new ArrayList<>();
        List<Long> changed = new ArrayList<>();
        for (Pieces pieces : List.of(
                new Pieces(1_000, 1_000, 1),
                new Pieces(1_000, 1_000, 1),
                new Pieces(1_000, 1, 8),
                new Pieces(16, 3, 4),
                new Pieces(1_000, 1_000, 1, 5_000),
                new Pieces(16, 16, 2, 1),
                new Pieces(1, 1, 1))) {
            UUID run = asked();
            while (goesOn(run, pieces)) {
                assertThat(now(run).doneClaims()).isPositive();
            }
            found.add(found(run));
            changed.add(now(run).changedClaims());
            assertThat(now(run).state()).isEqualTo(State.DONE);
            assertThat(now(run).doneClaims()).isEqualTo(count("claim"));
        }

        assertThat(found.getFirst()).contains("ZERO_PAY_NOT_DENIED");
        assertThat(Set.copyOf(found)).hasSize(1);
        assertThat(Set.copyOf(changed)).hasSize(1);
    }

    @Test
    void aStretchThatDidNotComeToItsEndIsDoneAgainAndCountedOnce() {
        Pieces half = new Pieces(30, 10, 2);
        UUID whole = asked();
        while (goesOn(whole, half)) {
            assertThat(now(whole).doneClaims()).isPositive();
        }
        UUID torn = asked();
        assertThat(goesOn(torn, half)).isTrue();

        assertThatThrownBy(() -> stretch(torn, half, done -> Uni.createFrom().failure(new IOException("gone"))))
                .hasRootCauseInstanceOf(IOException.class);
        assertThat(now(torn).doneClaims()).isEqualTo(30);

        while (goesOn(torn, half)) {
            assertThat(now(torn).state()).isNotEqualTo(State.CANCELLED);
        }
        assertThat(now(torn).doneClaims()).isEqualTo(now(whole).doneClaims());
        assertThat(found(torn)).isEqualTo(found(whole));
    }

    @Test
    void aRunThatIsCalledOffStopsAtTheNextPieceAndKeepsWhatItHadFound() {
        UUID run = asked();
        Pieces half = new Pieces(30, 10, 2);
        assertThat(goesOn(run, half)).isTrue();
        String soFar = found(run);

        assertThat(runs.cancel(tenant, run, "somebody").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(
                        Cancelled.class,
                        cancelled -> assertThat(cancelled.run().cancelledBy()).isEqualTo("somebody"));

        assertThat(goesOn(run, half)).isFalse();
        assertThat(now(run).state()).isEqualTo(State.CANCELLED);
        assertThat(now(run).doneClaims()).isEqualTo(30);
        assertThat(found(run)).isEqualTo(soFar).contains("ZERO_PAY_NOT_DENIED");
        assertThat(now(asked()).state()).isEqualTo(State.RUNNING);
    }

    private UUID asked() {
        return runs.ask(tenant, HousePolicy.VERSION, "somebody")
                .await()
                .atMost(PATIENCE)
                .orElseThrow()
                .runId();
    }

    private boolean goesOn(UUID runId, Pieces pieces) {
        return stretch(runId, pieces, done -> Uni.createFrom().item(done));
    }

    /// @param end what happens in the stretch's transaction before it is committed
    private boolean stretch(UUID runId, Pieces pieces, Function<Boolean, Uni<Boolean>> end) {
        return database.asWorker(
                        Set.of(tenant),
                        session -> RunQueue.hold(session, tenant, runId)
                                .chain(run -> run.isEmpty()
                                        ? Uni.createFrom().item(false)
                                        : whatIf.advance(session, run.get(), pieces))
                                .chain(end::apply))
                .await()
                .atMost(PATIENCE);
    }

    private PolicyRun now(UUID run) {
        return runs.find(tenant, run).await().atMost(PATIENCE).orElseThrow();
    }

    private String found(UUID run) {
        return String.valueOf(rows.rows(FOUND, tenant.value(), run).getFirst().get("found"));
    }

    private long count(String table) {
        return rows.number("select count(*) from " + table + " where tenant_id = ?", tenant.value());
    }

    private static Adjudication denied(String account, int i) {
        return Adjudication.of(account, VISIT)
                .charged(10_000 + i)
                .adjusted("CO", i % 3 == 0 ? "24" : "197", 10_000 + i);
    }

    private static Adjudication paid(String account) {
        return Adjudication.of(account, VISIT).charged(10_000).paid(10_000);
    }

    /// Nobody goes on with runs but the test.
    public static final class ByHand implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }
}
