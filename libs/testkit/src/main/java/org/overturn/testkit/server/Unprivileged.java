package org.overturn.testkit.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How to run PostgreSQL, which refuses root. As root, a user namespace of its own makes it somebody else who still
/// owns
/// its files; where namespaces are forbidden (many containers), the programs run as `nobody`.
enum Unprivileged {
    AS_IS,
    NAMESPACE,
    NOBODY;

    /// The conventional uid and gid of nobody.
    private static final String NOBODY_ID = "65534";

    static Unprivileged choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_IS;
        }
        return Spawner.succeeds("unshare", "-U", "true") ? NAMESPACE : NOBODY;
    }

    /// Where the programs are unpacked, readable by whoever runs them.
    Path cache() {
        return switch (this) {
            case AS_IS, NAMESPACE -> Path.of(System.getProperty("user.home"), ".cache", "overturn");
            case NOBODY -> Path.of("/var/lib/overturn");
        };
    }

    List<String> wrap(List<String> command) {
        List<String> wrapped = switch (this) {
            case AS_IS -> new ArrayList<>();
            case NAMESPACE -> new ArrayList<>(List.of("unshare", "-U"));
            case NOBODY ->
                new ArrayList<>(List.of("setpriv", "--reuid", NOBODY_ID, "--regid", NOBODY_ID, "--clear-groups", "--"));
        };
        wrapped.addAll(command);
        return wrapped;
    }

    /// Hands the data folder to whoever runs the server.
    void handOver(Path folder) {
        if (this == NOBODY && !Spawner.succeeds("chown", "-R", NOBODY_ID + ":" + NOBODY_ID, folder.toString())) {
            throw new ServerFailure("cannot hand " + folder + " over to nobody");
        }
    }
}
