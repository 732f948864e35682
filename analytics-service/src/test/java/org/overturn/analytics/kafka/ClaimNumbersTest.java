package org.overturn.analytics.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.analytics.AnalyticsSlice;
import org.overturn.analytics.Claim;
import org.overturn.analytics.OnRealServers;
import org.overturn.events.ClaimAssessed;
import org.overturn.testkit.Await;

/// By which numbers claims may be named: with their facts, and beside them.
@OnRealServers
class ClaimNumbersTest extends AnalyticsSlice {

    @Test
    void aNewClaimIsNamedByItsAccountAndTheFirstNumberOfThePayerInItsFact() {
        tellNumbers(named(1, "m"));

        assertThat(numbers()).containsExactly("account-a", "m");
        assertThat(beside()).isZero();
    }

    @Test
    void aNewClaimWithSeveralNumbersIsNamedByAllOfThem() {
        tellNumbers(named(1, "m"), named(2, "b", "m", "z"));

        assertThat(numbers()).containsExactly("account-a", "b", "m", "z");
        assertThat(beside()).isEqualTo(2);
    }

    @Test
    void aNumberThatIsToldLaterIsAddedAndNoneIsLost() {
        tellNumbers(named(1, "m"));
        tellNumbers(named(2, "b", "m"));

        assertThat(numbers()).containsExactly("account-a", "b", "m");
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void whatIsToldAgainOrLateAddsNothing() {
        tellNumbers(named(1, "m"));
        tellNumbers(named(2, "b", "m"));

        tellNumbers(named(2, "b", "m"), named(1, "m"));
        tellNumbers(named(3, "b", "m"));

        assertThat(numbers()).containsExactly("account-a", "b", "m");
        assertThat(beside()).isEqualTo(1);
    }

    @Test
    void numbersFromBeforeFactsHadAnyGoOnNamingTheClaim() {
        tellNumbers(named(1, "m"));
        database().execute("update fact set account_key = null, payer_claim_token = null where tenant_id = ?", tenant);
        database().execute("insert into claim_token values (?, 'account-a', 'a'), (?, 'm', 'a')", tenant, tenant);
        assertThat(numbers()).containsExactly("account-a", "m");

        tellNumbers(named(2, "b", "m"));

        assertThat(numbers()).containsExactly("account-a", "b", "m");
    }

    private ClaimAssessed named(long revision, String... numbers) {
        return Claim.paid(tenant, "a").revision(revision).named(List.of(numbers));
    }

    /// The key of the account is the key of the record: all are on one partition, with the marker at the end.
    private void tellNumbers(ClaimAssessed... events) {
        ClaimAssessed marker = Claim.paid(tenant, "marker-" + System.nanoTime()).event();
        List<ClaimAssessed> all = new ArrayList<>(List.of(events));
        all.add(new ClaimAssessed(tenant, marker.claimKey(), "account-a", 1, "", null, marker.current(), List.of()));
        send(all);
        Await.until(PATIENCE, "the marker is counted", () -> facts(tenant, marker.claimKey()) == 1);
    }

    private List<String> numbers() {
        return database()
                .rows(
                        "select distinct token from claim_number where tenant_id = ? and claim_key = 'a' order by token",
                        tenant)
                .stream()
                .map(row -> String.valueOf(row.get("token")))
                .toList();
    }

    private long beside() {
        return database().number("select count(*) from claim_token where tenant_id = ?", tenant);
    }
}
