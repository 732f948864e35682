package org.overturn.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL 18 as a child process, its cluster in `<folder>/postgres`.
public final class PostgresProcess implements Server {

    /// The superuser of the cluster.
    public static final String SUPERUSER = "postgres";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private final Path folder;
    private final int port;
    private final String password;
    private final Durability durability;
    private final ChildProcess process;

    public PostgresProcess(Path folder, int port, String password, Durability durability) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.durability = durability;
        this.process = new ChildProcess(folder, "postgres");
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        Unprivileged user = Unprivileged.choose();
        Path programs = PostgresBinaries.unpackedIn(user.cache()).resolve("bin");
        if (!Files.exists(cluster().resolve("PG_VERSION"))) {
            initialise(user, programs);
        }
        List<String> command = new ArrayList<>(
                List.of(programs.resolve("postgres").toString(), "-D", cluster().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        process.start(user.wrap(Spawner.dyingWithParent(command, "INT")), Map.of(), "INT");
        Waiting.until(START_TIMEOUT, "PostgreSQL", process, this::answers);
    }

    /// The fast shutdown: sessions are rolled back and disconnected.
    @Override
    public void stop() {
        process.stop("INT", Duration.ofSeconds(30));
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    public ChildProcess process() {
        return process;
    }

    private Path cluster() {
        return folder.resolve("postgres").toAbsolutePath();
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                // A failing statement and the values of its row may hold identifiers: the log gets neither.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        settings.addAll(durability.settings());
        return settings;
    }

    private void initialise(Unprivileged user, Path programs) {
        Path passwordFile = folder.resolve("initdb.password").toAbsolutePath();
        try {
            Folders.createPrivate(cluster());
            Files.writeString(passwordFile, password);
            user.handOver(cluster());
            user.handOver(passwordFile);
            run(user.wrap(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + cluster(),
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    durability == Durability.REAL ? "--sync-method=fsync" : "--no-sync")));
        } catch (IOException e) {
            throw new ServerFailure("cannot prepare PostgreSQL in " + folder, e);
        } finally {
            Folders.delete(passwordFile);
        }
    }

    private void run(List<String> command) throws IOException {
        Process initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(process.logFile().toFile()))
                .start();
        try {
            if (initdb.waitFor() != 0) {
                throw new ServerFailure("initdb failed:\n" + process.logTail(20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted during initdb", e);
        }
    }

    private boolean answers() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName("postgres");
        source.setConnectTimeout(2);
        try (Connection connection = source.getConnection(SUPERUSER, password)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
