package org.overturn.appeal.kafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.AppealSlice;
import org.overturn.appeal.OnRealServers;
import org.overturn.appeal.core.Edit;
import org.overturn.appeal.core.WorkItemId;
import org.overturn.appeal.port.WorkItems;
import org.overturn.events.WorkItemChange;
import org.overturn.events.WorkItemChanged;
import org.overturn.platform.tenant.TenantId;
import org.overturn.testkit.Await;
import org.overturn.testkit.Infra;
import org.overturn.testkit.server.Server;

@OnRealServers
class TellingTest extends AppealSlice {

    @Inject
    WorkItems items;

    @Test
    void whatACrashLeftUntoldIsToldWhenTheBatchComesAgain() {
        List<WorkItemChanged> untold = apply();

        send(claim("c1"));

        assertThat(told(1)).isEqualTo(untold);
        assertThat(untold).extracting(WorkItemChanged::change).containsExactly(WorkItemChange.OPENED);
    }

    @Test
    void theSameVersionIsAlwaysToldInTheSameWords() {
        List<WorkItemChanged> first = apply();

        assertThat(apply()).isEqualTo(first);
    }

    @Test
    void aRevisionThatLeftTheItemAloneTellsNothing() {
        apply();

        assertThat(items.apply(List.of(claim("c1").revision(2).event())).await().atMost(PATIENCE))
                .isEmpty();
    }

    @Test
    void everyVersionThatAPersonMadeIsToldEvenTwoInOneTick() {
        apply();
        edit("first", 1);
        edit("second", 2);

        assertThat(told(2)).extracting(WorkItemChanged::version).containsExactly(2L, 3L);
    }

    @Test
    void whileKafkaIsAwayTheMetricsTellWhatIsUntoldAndSinceWhen() {
        apply();
        Server kafka = Infra.shared().kafka();
        kafka.kill();
        try {
            edit("nobody hears of it yet", 1);
            Await.until(PATIENCE, "it waits", () -> metric("untold") > 0 && metric("untold_age_seconds") > 1);
        } finally {
            kafka.start();
        }

        Await.until(PATIENCE, "told", () -> metric("untold") == 0 && metric("untold_age_seconds") == 0);
    }

    private static double metric(String name) {
        String start = "overturn_appeal_" + name + " ";
        return given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<WorkItemChanged> apply() {
        return items.apply(List.of(claim("c1").event())).await().atMost(PATIENCE);
    }

    private void edit(String note, int version) {
        var id = WorkItemId.of(tenant, "c1", "ACME1", 1).value();
        items.edit(TenantId.of(tenant), id, "ana", new Edit(null, null, note), version)
                .await()
                .atMost(PATIENCE);
    }
}
