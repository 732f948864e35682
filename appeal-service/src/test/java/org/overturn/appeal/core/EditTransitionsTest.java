package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.appeal.Assessed.claim;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.overturn.events.WorkItemChange;

class EditTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-05-02T08:00:00Z");
    private final WorkItem open = WorkHistory.of(claim("demo", "c1")).only();

    @Test
    void assigningAndPlanningAtOnceIsOneVersionThatNamesBoth() {
        Edit edit = new Edit(new Edit.Assignment("ana"), new Move.Plan(), "Let us go.");

        Step step = changed(edit, open);

        assertThat(step.item().trail().version()).isEqualTo(2);
        assertThat(step.item().trail().lastChange()).isEqualTo(WorkItemChange.PLANNED);
        assertThat(step.entry())
                .isNotNull()
                .satisfies(it -> assertThat(it.fields())
                        .containsExactly(
                                new FieldChange("status", "OPEN", "PLANNED"),
                                new FieldChange("assignee", null, "ana")));
    }

    @Test
    void aNoteAloneIsAVersionOfItsOwn() {
        Step step = changed(new Edit(null, null, "Called the payer."), open);

        assertThat(step.item().trail().lastChange()).isEqualTo(WorkItemChange.NOTED);
    }

    @Test
    void assigningAloneSaysSo() {
        Step step = changed(new Edit(new Edit.Assignment("ana"), null, null), open);

        assertThat(step.item().trail().lastChange()).isEqualTo(WorkItemChange.ASSIGNED);
    }

    @Test
    void nothingNewIsNoVersion() {
        Edit.Result result = new Edit(new Edit.Assignment(null), null, null).apply(open, "ana", NOW);

        assertThat(result).isEqualTo(new Edit.Unchanged());
    }

    @Test
    void anIllegalMoveChangesNotEvenTheAssignee() {
        Edit edit = new Edit(new Edit.Assignment("ana"), new Move.Decide(Decision.UPHELD), null);

        assertThat(edit.apply(open, "ana", NOW)).isEqualTo(new Edit.Refused("An item that is OPEN cannot be decided."));
    }

    @Test
    void whatAPersonClosedStaysClosedWhenTheDenialIsToldAgain() {
        WorkItem closed = changed(new Edit(null, new Move.Close(Closure.WRITTEN_OFF), null), open)
                .item();
        ClaimWork work = new ClaimWork(1, java.util.List.of(closed));

        Step step = work.assessed(claim("demo", "c1").revision(2).denied(5_000).event(), NOW)
                .getFirst();

        assertThat(step.item().state()).isEqualTo(new WorkState.Closed(Closure.WRITTEN_OFF));
        assertThat(step.item().denial().deniedCents()).isEqualTo(5_000);
    }

    private static Step changed(Edit edit, WorkItem item) {
        return ((Edit.Changed) edit.apply(item, "ana", NOW)).step();
    }
}
