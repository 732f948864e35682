package org.overturn.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.overturn.testkit.setup.Secrets;

/// What every verb starts from.
///
/// @param root the repository
record Context(Path root, Options options, Screen screen) {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    Path data() {
        return options.data();
    }

    /// The settings of the last run.
    Settings settings() {
        return Settings.read(data());
    }

    String tenant() {
        return options.tenant().orElseGet(() -> settings().tenant());
    }

    String token(List<String> roles) {
        if (!Files.isDirectory(data().resolve("secrets"))) {
            throw new UsageProblem("there is no key to sign with yet: ./overturn run makes it at its first start");
        }
        for (String role : roles) {
            if (!Options.ALL_ROLES.contains(role)) {
                throw new UsageProblem(
                        "no role is called " + role + "; there are " + String.join(", ", Options.ALL_ROLES));
            }
        }
        try {
            return new Secrets(data().resolve("secrets")).tokenMint().token("local", tenant(), roles, TOKEN_LIFE);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("a tenant's name has " + e.getMessage());
        }
    }

    Api api() {
        return new Api(settings().ports(), Optional.of(token(Options.ALL_ROLES)));
    }

    /// The process of a run on this data folder.
    Optional<ProcessHandle> run() {
        return new RunLock(data()).holder();
    }

    void needsRun() {
        if (run().isEmpty()) {
            throw new UsageProblem("Overturn does not run; ./overturn run starts it");
        }
    }
}
