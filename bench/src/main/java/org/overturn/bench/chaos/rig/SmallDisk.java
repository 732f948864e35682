package org.overturn.bench.chaos.rig;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.overturn.testkit.server.ServerFailure;

/// A file system of its own in memory under a folder, small enough to be filled.
///
/// @param folder where it is mounted
public record SmallDisk(Path folder) implements AutoCloseable {

    private static final int BLOCK_BYTES = 1 << 20;

    /// @param megabytes its size
    /// @throws ServerFailure where one may not mount: it takes root
    public static SmallDisk mount(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m,mode=0700", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /// Writes until nothing fits any more; gives the megabytes that it took.
    public long fill() {
        long written = 0;
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (byte[] block = new byte[BLOCK_BYTES]; ; written++) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what it is for.
            return written;
        }
    }

    /// Gives the space back.
    public void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new ServerFailure(command[0] + " says: " + said.strip());
            }
        } catch (IOException e) {
            throw new ServerFailure("there is no " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted", e);
        }
    }
}
