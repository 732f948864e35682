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
        if (service == null) {
            throw new IllegalStateException("OverturnInfra needs the argument service");
        }
        return Infra.shared().configuration(service);
    }

    /// The servers go on for the next test class; they end with the JVM.
    @Override
    public void stop() {}
}
