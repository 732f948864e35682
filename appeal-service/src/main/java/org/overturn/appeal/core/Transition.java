package org.overturn.appeal.core;

import org.overturn.appeal.core.WorkState.Active;
import org.overturn.appeal.core.WorkState.Closed;
import org.overturn.appeal.core.WorkState.Plannable;
import org.overturn.appeal.core.WorkState.Reopenable;
import org.overturn.appeal.core.WorkState.Submittable;
import org.overturn.appeal.core.WorkState.Submitted;

/// The answer to a person's move: the new state, or why it may not be.
public sealed interface Transition {

    /// The move is allowed.
    record To(WorkState state) implements Transition {}

    /// The move is not allowed.
    ///
    /// @param reason one sentence for the person
    record Refused(String reason) implements Transition {}

    /// Asks the state for the move.
    static Transition of(WorkState from, Move move) {
        return switch (move) {
            case Move.Plan() -> from instanceof Plannable it ? new To(it.plan()) : refused(from, "be planned");
            case Move.Submit() -> from instanceof Submittable it ? new To(it.submit()) : refused(from, "be submitted");
            case Move.Decide(var decision) ->
                from instanceof Submitted it ? new To(it.decide(decision)) : refused(from, "be decided");
            case Move.Close(var reason) -> close(from, reason);
            case Move.Reopen() -> reopen(from);
        };
    }

    private static Transition close(WorkState from, Closure reason) {
        if (!reason.byPerson()) {
            return new Refused("Only a remittance closes an item as " + reason + ".");
        }
        return from instanceof Active it ? new To(it.close(reason)) : refused(from, "be closed");
    }

    private static Transition reopen(WorkState from) {
        if (from instanceof Closed(var reason) && !reason.byPerson()) {
            return new Refused("A remittance closed the item as " + reason + "; only another one can open it again.");
        }
        return from instanceof Reopenable it ? new To(it.reopen()) : refused(from, "be reopened");
    }

    private static Refused refused(WorkState from, String what) {
        return new Refused("An item that is " + from.status() + " cannot " + what + ".");
    }
}
