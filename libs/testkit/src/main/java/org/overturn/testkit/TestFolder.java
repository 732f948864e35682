package org.overturn.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.testkit.server.ChildProcess;
import org.overturn.testkit.server.Folders;
import org.overturn.testkit.server.ServerFailure;

/// The folder of this JVM's servers, named by its process id: deleted at the end, or by the next test JVM when this one
/// is killed.
final class TestFolder {

    private static final String PREFIX = "overturn-test-";

    private TestFolder() {}

    static Path create() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        abandoned(temporary).forEach(TestFolder::remove);
        Path folder = temporary.resolve(PREFIX + ProcessHandle.current().pid());
        remove(folder);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().name("overturn-testkit-end").unstarted(() -> remove(folder)));
        return Folders.createPrivate(folder);
    }

    private static List<Path> abandoned(Path temporary) {
        try (Stream<Path> folders = Files.list(temporary)) {
            return folders.filter(TestFolder::isAbandoned).toList();
        } catch (IOException e) {
            throw new ServerFailure("cannot list " + temporary, e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    private static void remove(Path folder) {
        new ChildProcess(folder, "kafka").kill();
        new ChildProcess(folder, "postgres").kill();
        Folders.delete(folder);
    }
}
