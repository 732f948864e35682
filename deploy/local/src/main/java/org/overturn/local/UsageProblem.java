package org.overturn.local;

/// What the person at the terminal can put right: printed as it is, without a stack trace.
final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    UsageProblem(String message) {
        super(message);
    }
}
