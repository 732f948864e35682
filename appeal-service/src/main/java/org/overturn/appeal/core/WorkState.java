package org.overturn.appeal.core;

/// The state of a work item. States are types: each says by the capabilities it has what may follow.
///
/// ```
/// OPEN ──plan──▶ PLANNED ──submit──▶ SUBMITTED ──decide──▶ DECIDED ──plan, submit──▶ the next level
///   any of these four ──close──▶ CLOSED ──reopen──▶ OPEN
///   any state but a person's CLOSED ──a remittance──▶ RECOVERED, CLOSED or OPEN
/// ```
public sealed interface WorkState {

    /// The name of the state.
    Status status();

    /// What a remittance makes of the state that still, or again, denies the round.
    WorkState denied();

    /// What a remittance makes of the state that no longer denies the round.
    ///
    /// @param outcome recovered, or closed for a reason
    WorkState resolved(Outcome outcome);

    /// How a remittance can end the work.
    sealed interface Outcome extends WorkState permits Recovered, Closed {}

    /// Somebody still has to do something, or wait for an answer.
    sealed interface Active extends WorkState permits Open, Planned, Submitted, Decided {

        default Closed close(Closure reason) {
            return new Closed(reason);
        }

        @Override
        default WorkState denied() {
            return this;
        }

        @Override
        default WorkState resolved(Outcome outcome) {
            return outcome;
        }
    }

    /// It can be settled what to send.
    sealed interface Plannable extends WorkState permits Open, Decided {

        default Planned plan() {
            return new Planned();
        }
    }

    /// Something can be sent to the payer; after a decision that is the next level.
    sealed interface Submittable extends WorkState permits Open, Planned, Decided {

        default Submitted submit() {
            return new Submitted();
        }
    }

    /// The work can start again from the beginning.
    sealed interface Reopenable extends WorkState permits Planned, Submitted, Decided, Closed {

        default Open reopen() {
            return new Open();
        }
    }

    /// A denial that nobody has planned for.
    record Open() implements Active, Plannable, Submittable {
        @Override
        public Status status() {
            return Status.OPEN;
        }
    }

    /// It is settled what to send.
    record Planned() implements Active, Submittable, Reopenable {
        @Override
        public Status status() {
            return Status.PLANNED;
        }
    }

    /// Sent; the payer has to answer.
    record Submitted() implements Active, Reopenable {
        @Override
        public Status status() {
            return Status.SUBMITTED;
        }

        public Decided decide(Decision decision) {
            return new Decided(decision);
        }
    }

    /// The payer answered; the money has not come yet, or never will.
    record Decided(Decision decision) implements Active, Plannable, Submittable, Reopenable {
        @Override
        public Status status() {
            return Status.DECIDED;
        }
    }

    /// A remittance brought the money. Only remittances lead here and away.
    record Recovered() implements Outcome {
        @Override
        public Status status() {
            return Status.RECOVERED;
        }

        @Override
        public WorkState denied() {
            return new Open();
        }

        @Override
        public WorkState resolved(Outcome outcome) {
            return outcome;
        }
    }

    /// Nothing more to do.
    record Closed(Closure reason) implements Outcome, Reopenable {
        @Override
        public Status status() {
            return Status.CLOSED;
        }

        /// What a person closed stays closed.
        @Override
        public WorkState denied() {
            return reason.byPerson() ? this : new Open();
        }

        /// Money that comes after a person gave up is still recovered money.
        @Override
        public WorkState resolved(Outcome outcome) {
            return reason.byPerson() && outcome instanceof Closed ? this : outcome;
        }
    }
}
