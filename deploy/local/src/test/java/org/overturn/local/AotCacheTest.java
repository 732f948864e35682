package org.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.testkit.setup.Service;

class AotCacheTest {

    private static final Instant PACKAGED = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path root;

    private AotCache cache;
    private Path jar;

    @BeforeEach
    void packagedAndTrained() throws IOException {
        cache = AotCache.of(root, Service.CLASSIFY);
        jar = cache.file().resolveSibling("lib/main/some.jar");
        Files.createDirectories(jar.getParent());
        Files.writeString(jar, "classes");
        Files.writeString(cache.file(), "learnt");
        made(jar, PACKAGED);
        made(cache.file(), PACKAGED.plusSeconds(60));
    }

    @Test
    void itIsUsedWhenItIsNewerThanAllJars() {
        assertThat(cache.options(List.of("-Xlog:gc"))).containsExactly("-XX:AOTCache=" + cache.file());
    }

    @Test
    void itIsLeftAloneWhenOneJarIsNewer() throws IOException {
        made(jar, PACKAGED.plusSeconds(61));

        assertThat(cache.options(List.of())).isEmpty();
    }

    @Test
    void aServiceThatWasNotTrainedGoesWithout() throws IOException {
        Files.delete(cache.file());

        assertThat(cache.options(List.of())).isEmpty();
    }

    @Test
    void anAgentAndWhatLearnsGoWithout() {
        assertThat(cache.options(List.of("-javaagent:bugs.jar"))).isEmpty();
        assertThat(cache.options(List.of(cache.learning()))).isEmpty();
    }

    private static void made(Path file, Instant when) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(when));
    }
}
