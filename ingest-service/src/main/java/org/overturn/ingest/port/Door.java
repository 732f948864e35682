package org.overturn.ingest.port;

import java.time.Duration;
import org.overturn.platform.tenant.TenantId;

/// Decides, before a body is read, whether there is room for it.
public interface Door {

    /// Asks to come in.
    Entry enter(TenantId tenant);

    /// The answer.
    sealed interface Entry {

        /// Come in.
        ///
        /// @param leave to be run once, when the file is stored or refused
        record Open(Runnable leave) implements Entry {}

        /// This tenant sends too often.
        record TooOften(Duration retryAfter) implements Entry {}

        /// There is no room for anybody at the moment.
        record Full(Duration retryAfter) implements Entry {}
    }
}
