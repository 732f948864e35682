package org.overturn.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.overturn.testkit.server.Durability;
import org.overturn.testkit.server.Folders;

/// The packaged services on ports of their own, started once for all journeys and gone with this JVM.
final class PackagedStack {

    private static final Path ROOT = Path.of(System.getProperty("overturn.root", "../.."));

    private static @Nullable Stack started;

    private PackagedStack() {}

    static synchronized Stack shared() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    /// A sample by the number in its name.
    static Path sample(int number) {
        return Samples.in(ROOT).get(number - 1);
    }

    private static Stack start() {
        try {
            Path folder = Files.createTempDirectory("overturn-journey-");
            Stack stack = new Stack(ROOT, folder, new Settings(Ports.free(), Settings.DEFAULT_TENANT), Durability.TEST);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                stack.parts().values().forEach(part -> part.kill());
                Folders.delete(folder);
            }));
            stack.start();
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
