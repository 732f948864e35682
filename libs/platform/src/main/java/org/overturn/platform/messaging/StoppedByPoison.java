package org.overturn.platform.messaging;

/// Everything fails: more likely the fault of this version than of the events. Stop, say so, and try again, instead
/// of quarantining a whole topic.
final class StoppedByPoison extends RuntimeException {

    StoppedByPoison(String firstReason) {
        super("too many events cannot be processed, the first because of " + firstReason);
    }
}
