package org.overturn.bench.chaos.rig;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What instances start with: bugs seeded into them, steps armed before their first work, settings that differ.
public final class Plan {

    private final Map<String, List<String>> bugs = new ConcurrentHashMap<>();
    private final Map<String, String> armed = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> settings = new ConcurrentHashMap<>();
    private volatile boolean seedable;

    /// Lets every bug be put into running services, from the next starts on: gates where ordinary runs have none.
    public void seedable() {
        seedable = true;
    }

    /// Seeds bugs into a service, from its next start on.
    public void seed(String service, List<String> names) {
        bugs.put(service, names);
    }

    /// Arms a step for the next start of an instance.
    public void arm(String instance, int step, long visit) {
        armed.put(instance, step + " " + visit + " halt");
    }

    /// Nothing armed from the next start on.
    public void disarm(String instance) {
        armed.remove(instance);
    }

    /// Settings that differ, from the next start on.
    public void set(String service, Map<String, String> different) {
        settings.put(service, different);
    }

    /// Back to soundness, from the next starts on.
    public void clear() {
        bugs.clear();
        armed.clear();
        settings.clear();
    }

    boolean isSeedable() {
        return seedable;
    }

    List<String> bugsOf(String service) {
        return bugs.getOrDefault(service, List.of());
    }

    String armedIn(String instance) {
        return armed.getOrDefault(instance, "");
    }

    Map<String, String> settingsOf(String service) {
        return settings.getOrDefault(service, Map.of());
    }
}
