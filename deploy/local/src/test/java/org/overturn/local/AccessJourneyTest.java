package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.testkit.setup.Service;

class AccessJourneyTest {

    private final Stack stack = PackagedStack.shared();

    @ParameterizedTest
    @CsvSource({
        "ingest, /v1/remittances",
        "ingest, /v1/quarantine",
        "classify, /v1/policies",
        "classify, /v1/codes/carc/29",
        "appeal, /v1/work-items",
        "analytics, /v1/reconciliation",
        "analytics, /v1/metrics?window=7d"
    })
    void withoutATokenNobodyGetsIn(String service, String path) {
        Api stranger = new Api(stack.settings().ports(), Optional.empty());
        Api forger = new Api(stack.settings().ports(), Optional.of("eyJhbGciOiJub25lIn0.eyJ0ZW5hbnQiOiJkZW1vIn0."));

        assertThat(stranger.get(Service.of(service), path).status()).isEqualTo(401);
        assertThat(forger.get(Service.of(service), path).status()).isEqualTo(401);
    }

    @Test
    void anotherTenantFindsNothingOfWhatIsThere() {
        Journey owner = Journey.ofNewTenant(stack);
        String remittance =
                owner.send(PackagedStack.sample(6)).path("remittanceId").asText();
        owner.arrive();
        String workItem = owner.workItems().getFirst().path("workItemId").asText();
        String claim = owner.workItems().getFirst().path("claimKey").asText();

        Api other = Journey.ofNewTenant(stack).api();

        assertThat(other.get(Service.INGEST, "/v1/remittances/" + remittance).status())
                .isEqualTo(404);
        assertThat(other.get(Service.CLASSIFY, "/v1/claims/" + claim).status()).isEqualTo(404);
        assertThat(other.get(Service.APPEAL, "/v1/work-items/" + workItem).status())
                .isEqualTo(404);
        assertThat(other.fetch(Service.ANALYTICS, "/v1/reconciliation")
                        .path("claims")
                        .asLong())
                .isZero();
        assertThat(owner.api().get(Service.CLASSIFY, "/v1/claims/" + claim).status())
                .isEqualTo(200);
    }
}
