package org.overturn.classify.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.overturn.classify.core.policy.DenialPolicy;

/// The policy versions at hand, oldest first.
///
/// @param versions all of them, none that would be refused
public record PolicyLibrary(List<DenialPolicy> versions) {

    public PolicyLibrary {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there is no denial policy");
        }
    }

    /// Loads the versions that ship with the product. The build has tried their examples, two thousand claims, which
    /// would keep each start waiting.
    ///
    /// @throws PolicyRefused when one of them cannot be read
    public static PolicyLibrary bundled() {
        return new PolicyLibrary(bundledVersions().stream()
                .map(version -> PolicyLoader.reload(source(version)))
                .toList());
    }

    /// The newest version.
    public DenialPolicy current() {
        return versions.getLast();
    }

    public Optional<DenialPolicy> find(String version) {
        return versions.stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst();
    }

    /// A version is whole, or a few rows over the version that its name begins with: `2026.1-zero-allowed` amends
    /// `2026.1`.
    public static PolicySource source(String version) {
        PolicySource own = PolicySource.bundled(version);
        int dash = version.indexOf('-');
        return dash < 0 ? own : PolicySource.bundled(version.substring(0, dash)).amendedBy(own);
    }

    static List<String> bundledVersions() {
        try (InputStream in = PolicyLibrary.class.getResourceAsStream("/policy/versions.csv")) {
            if (in == null) {
                throw new IllegalStateException("policy/versions.csv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
