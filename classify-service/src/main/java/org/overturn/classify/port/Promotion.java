package org.overturn.classify.port;

/// What came of the wish to make a policy hold.
public sealed interface Promotion {

    /// It holds; this run decides every claim anew.
    record Started(PolicyRun run) implements Promotion {}

    /// It does not.
    enum Refused implements Promotion {
        /// The run is no what-if run that is done, or its policy was promoted already.
        NOT_FINISHED,
        /// Another policy was promoted since the run was asked for: it compared with what holds no more.
        OUTDATED,
        /// Another run of the tenant goes on.
        BUSY
    }
}
