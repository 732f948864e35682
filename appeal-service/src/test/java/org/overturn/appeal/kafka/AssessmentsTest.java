package org.overturn.appeal.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.AppealSlice;
import org.overturn.appeal.Assessed;
import org.overturn.appeal.OnRealServers;
import org.overturn.events.Verdict;
import org.overturn.events.WorkItemChange;
import org.overturn.events.WorkItemChanged;

@OnRealServers
class AssessmentsTest extends AppealSlice {

    @Test
    void aDenialToldTwiceIsOneItemAndItsEventsAreTheSame() {
        sendAndSettle(claim("c1"), claim("c1"), claim("c1"));
        sendAndSettle(claim("c1"));

        assertThat(count("work_item", "c1")).isEqualTo(1);
        assertThat(told(2).stream().filter(it -> it.claimKey().equals("c1")).distinct())
                .hasSize(1);
    }

    @Test
    void theWholeTopicAgainChangesNothing() {
        Assessed c = claim("c1");
        Assessed[] story = {
            c, c.revision(2).paid(4_000), c.revision(3), c.revision(4).denied(7_000)
        };
        for (Assessed chapter : story) {
            sendAndSettle(chapter);
        }
        List<Map<String, Object>> before = rows();

        sendAndSettle(story);

        assertThat(rows()).isEqualTo(before);
        assertThat(before).hasSize(1).first().satisfies(row -> assertThat(row).containsEntry("version", 4));
    }

    @Test
    void anyOrderAndRepetitionOfRevisionsEndsWithTheLastWord() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Assessed c = claim("c1");
        List<Assessed> told = new ArrayList<>(List.of(
                c,
                c.revision(2).denied(8_000),
                c.revision(3).verdict(Verdict.PENDED),
                c.revision(4).denied(6_000)));
        told.addAll(List.copyOf(told));
        Collections.shuffle(told, random);

        for (Assessed it : told) {
            sendAndSettle(it);
        }

        assertThat(rows())
                .as("seed %d", seed)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("status", "OPEN")
                        .containsEntry("denied_cents", 6_000L)
                        .containsEntry("revision", 4L));
    }

    @Test
    void aPaidClaimRecoversItsItemByItselfAndTellsSo() {
        sendAndSettle(claim("c1"));
        sendAndSettle(claim("c1").revision(2).paid(8_000));

        assertThat(onlyItem().getString("status")).isEqualTo("RECOVERED");
        assertThat(onlyItem().getLong("recoveredCents")).isEqualTo(8_000);
        assertThat(onlyItem().getString("history[0].actor")).isEqualTo("engine");
        assertThat(told(3).stream().filter(it -> it.claimKey().equals("c1")))
                .extracting(WorkItemChanged::change, WorkItemChanged::recoveredCents)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(WorkItemChange.OPENED, 0L),
                        org.assertj.core.groups.Tuple.tuple(WorkItemChange.RECOVERED, 8_000L));
    }

    @Test
    void aNewRoundIsANewItem() {
        sendAndSettle(claim("c1"));
        sendAndSettle(claim("c1").revision(2).verdict(Verdict.REVERSED));
        sendAndSettle(claim("c1").revision(3).round(2));

        assertThat(worklist().getList("items.status", String.class)).containsExactly("OPEN", "CLOSED");
        assertThat(worklist().getList("items.round", Integer.class)).containsExactly(2, 1);
    }

    @Test
    void aVersionIsOneMoreThanItsHistory() {
        Assessed c = claim("c1");
        for (int revision = 1; revision <= 6; revision++) {
            sendAndSettle(revision % 2 == 0 ? c.revision(revision).paid(revision) : c.revision(revision));
        }

        assertThat(database()
                        .number(
                                "select count(*) from work_item w where tenant_id = ? and version <> 1 + (select count(*)"
                                        + " from work_item_history h where h.tenant_id = w.tenant_id"
                                        + " and h.work_item_id = w.work_item_id)",
                                tenant))
                .isZero();
        assertThat(onlyItem().getInt("version")).isEqualTo(6);
    }

    private List<Map<String, Object>> rows() {
        return database().rows("select * from work_item where tenant_id = ? order by work_item_id", tenant).stream()
                .map(AssessmentsTest::comparable)
                .toList();
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> copy = new java.util.LinkedHashMap<>(row);
        copy.replaceAll(
                (name, value) -> name.equals("carcs") || name.equals("deadlines") ? String.valueOf(value) : value);
        return copy;
    }
}
