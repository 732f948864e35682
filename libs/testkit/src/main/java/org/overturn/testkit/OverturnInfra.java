package org.overturn.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts a Quarkus test on the real servers of this JVM:
/// `@WithTestResource(value = OverturnInfra.class, initArgs = @ResourceArg(name = "service", value = "classify"))`.
public final class OverturnInfra implements QuarkusTestResourceLifecycleManager {

    private @Nullable String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        String named = service;
        if (named == null) {
            throw new IllegalStateException("OverturnInfra needs the argument service");
        }
        return OwnLoader.with(() -> Infra.shared().configuration(named));
    }

    /// The servers go on for the next test class; they end with the JVM.
    @Override
    public void stop() {}
}
