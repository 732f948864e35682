package org.overturn.classify;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.classify.core.policy.DenialPolicy;
import org.overturn.classify.policy.PolicyLibrary;
import org.overturn.classify.policy.PolicyLoader;
import org.overturn.classify.policy.PolicySource;
import org.overturn.classify.port.ClassifyConfig;
import org.overturn.classify.port.Policies;

/// The policies that the service brings along, and those of the house. They are read at start-up, so that a bad one
/// stops the start and not the first claim.
@Startup
@ApplicationScoped
class PoliciesAtHand implements Policies {

    private final PolicyLibrary bundled = PolicyLibrary.bundled();
    private final Map<String, PolicySource> ofTheHouse = new HashMap<>();
    private final List<DenialPolicy> versions;

    PoliciesAtHand(ClassifyConfig config) {
        List<DenialPolicy> own = config.policies().folder().map(this::load).orElse(List.of());
        this.versions = Stream.concat(own.reversed().stream(), bundled.versions().reversed().stream())
                .toList();
        if (versions.stream().map(DenialPolicy::version).distinct().count() < versions.size()) {
            throw new IllegalStateException("two denial policies have the same version");
        }
    }

    /// The newest that the product brings along; those of the house wait for their promotion.
    @Override
    public DenialPolicy newest() {
        return bundled.current();
    }

    @Override
    public List<DenialPolicy> versions() {
        return versions;
    }

    @Override
    public Optional<DenialPolicy> find(String version) {
        return versions.stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst();
    }

    /// The files of that version.
    Optional<PolicySource> files(String version) {
        return find(version)
                .map(policy ->
                        Optional.ofNullable(ofTheHouse.get(version)).orElseGet(() -> PolicyLibrary.source(version)));
    }

    private List<DenialPolicy> load(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().map(this::loadOne).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DenialPolicy loadOne(Path folder) {
        PolicySource source = PolicySource.folder(folder).asItIsNow();
        DenialPolicy policy = PolicyLoader.load(source);
        ofTheHouse.put(policy.version(), source);
        return policy;
    }
}
