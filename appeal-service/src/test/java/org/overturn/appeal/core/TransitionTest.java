package org.overturn.appeal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.overturn.appeal.core.WorkState.Closed;
import org.overturn.appeal.core.WorkState.Decided;
import org.overturn.appeal.core.WorkState.Open;
import org.overturn.appeal.core.WorkState.Planned;
import org.overturn.appeal.core.WorkState.Recovered;
import org.overturn.appeal.core.WorkState.Submitted;

class TransitionTest {

    private static final List<WorkState> STATES = List.of(
            new Open(),
            new Planned(),
            new Submitted(),
            new Decided(Decision.UPHELD),
            new Recovered(),
            new Closed(Closure.WRITTEN_OFF));

    private static final Map<String, Move> MOVES = Map.of(
            "plan", new Move.Plan(),
            "submit", new Move.Submit(),
            "decide", new Move.Decide(Decision.OVERTURNED),
            "close", new Move.Close(Closure.WRITTEN_OFF),
            "reopen", new Move.Reopen());

    @Test
    void thisIsTheWholeStateMachineForPeople() {
        assertThat(allowed())
                .containsExactly(
                        "CLOSED reopen OPEN",
                        "DECIDED close CLOSED",
                        "DECIDED plan PLANNED",
                        "DECIDED reopen OPEN",
                        "DECIDED submit SUBMITTED",
                        "OPEN close CLOSED",
                        "OPEN plan PLANNED",
                        "OPEN submit SUBMITTED",
                        "PLANNED close CLOSED",
                        "PLANNED reopen OPEN",
                        "PLANNED submit SUBMITTED",
                        "SUBMITTED close CLOSED",
                        "SUBMITTED decide DECIDED",
                        "SUBMITTED reopen OPEN");
    }

    @Test
    void aRefusalSaysWhy() {
        Transition answer = Transition.of(new Open(), new Move.Decide(Decision.UPHELD));

        assertThat(answer).isEqualTo(new Transition.Refused("An item that is OPEN cannot be decided."));
    }

    @Test
    void peopleOpenAgainWhatPeopleClosedAndNothingElse() {
        for (Closure reason : Closure.values()) {
            Transition answer = Transition.of(new Closed(reason), new Move.Reopen());

            assertThat(answer instanceof Transition.To).as("%s", reason).isEqualTo(reason.byPerson());
        }
    }

    @Test
    void peopleCannotCloseForAReasonThatOnlyARemittanceHas() {
        for (Closure reason : Closure.values()) {
            Transition answer = Transition.of(new Open(), new Move.Close(reason));

            assertThat(answer instanceof Transition.To).as("%s", reason).isEqualTo(reason.byPerson());
        }
    }

    @Test
    void aRemittanceThatDeniesLeavesTheWorkAndOpensWhatARemittanceClosed() {
        Map<WorkState, Status> after = STATES.stream()
                .collect(Collectors.toMap(it -> it, it -> it.denied().status()));

        assertThat(after)
                .containsOnly(
                        Map.entry(new Open(), Status.OPEN),
                        Map.entry(new Planned(), Status.PLANNED),
                        Map.entry(new Submitted(), Status.SUBMITTED),
                        Map.entry(new Decided(Decision.UPHELD), Status.DECIDED),
                        Map.entry(new Recovered(), Status.OPEN),
                        Map.entry(new Closed(Closure.WRITTEN_OFF), Status.CLOSED));
        assertThat(new Closed(Closure.REVERSED).denied()).isEqualTo(new Open());
    }

    @Test
    void moneyAlwaysCountsAndWhatAPersonClosedKeepsItsReason() {
        for (WorkState state : STATES) {
            assertThat(state.resolved(new Recovered())).isEqualTo(new Recovered());
        }
        Closed writtenOff = new Closed(Closure.WRITTEN_OFF);
        assertThat(writtenOff.resolved(new Closed(Closure.REVERSED))).isEqualTo(writtenOff);
        assertThat(new Submitted().resolved(new Closed(Closure.REVERSED))).isEqualTo(new Closed(Closure.REVERSED));
    }

    private static Set<String> allowed() {
        Set<String> edges = new TreeSet<>();
        for (WorkState from : STATES) {
            MOVES.forEach((name, move) -> {
                if (Transition.of(from, move) instanceof Transition.To(var to)) {
                    edges.add(from.status() + " " + name + " " + to.status());
                }
            });
        }
        return edges;
    }
}
