package org.overturn.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.testkit.server.ServerFailure;

/// One run per data folder. The lock is the operating system's, so it is gone when its holder is, however it ended; the
/// file names the holder.
final class RunLock {

    private final Path file;
    private @Nullable FileLock held;

    RunLock(Path folder) {
        this.file = folder.resolve("run.lock");
    }

    /// Whether this process has it now.
    boolean take() {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            held = channel.tryLock();
            if (held == null) {
                channel.close();
                return false;
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return true;
        } catch (IOException e) {
            throw new ServerFailure("cannot lock " + file, e);
        }
    }

    /// The process that has it, if any has.
    Optional<ProcessHandle> holder() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock probe = channel.tryLock()) {
            if (probe != null) {
                return Optional.empty();
            }
            String pid = Files.readString(file).trim();
            return pid.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid));
        } catch (IOException e) {
            throw new ServerFailure("cannot read " + file, e);
        }
    }
}
