package org.overturn.platform.keys;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The secrets that everything else is derived from.
@ConfigMapping(prefix = "overturn.keys")
public interface KeysConfig {

    /// Master key, 32 random bytes in base64: `openssl rand -base64 32`. All services of an installation share it.
    Optional<String> master();

    /// Master keys of before, for reading what they encrypted.
    Optional<List<String>> retired();

    /// Master key of the keyed hashes when it is not `master`: hashes join records for ever, so it never changes, also
    /// when `master` does.
    Optional<String> linking();
}
