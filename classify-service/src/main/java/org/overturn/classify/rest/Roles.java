package org.overturn.classify.rest;

/// Who may do what here.
final class Roles {

    /// Machines that bring files.
    static final String FEED = "feed";

    /// People who work denials.
    static final String SPECIALIST = "specialist";

    static final String MANAGER = "manager";

    static final String OPERATOR = "operator";

    private Roles() {}
}
