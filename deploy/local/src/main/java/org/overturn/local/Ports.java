package org.overturn.local;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.overturn.testkit.server.FreePorts;
import org.overturn.testkit.setup.Service;

/// Which part listens where.
public record Ports(Map<Part, Integer> numbers) {

    public Ports {
        numbers = Map.copyOf(numbers);
    }

    static Ports standard() {
        Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            numbers.put(part, part.defaultPort());
        }
        return new Ports(numbers);
    }

    /// Ports that are free now, for tests.
    public static Ports free() {
        Iterator<Integer> free = FreePorts.several(Part.values().length).iterator();
        Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            numbers.put(part, free.next());
        }
        return new Ports(numbers);
    }

    static Ports from(Properties properties) {
        Ports ports = standard();
        for (Part part : Part.values()) {
            String number = properties.getProperty("port." + part.id());
            ports = number == null ? ports : ports.with(part, Integer.parseInt(number));
        }
        return ports;
    }

    void into(Properties properties) {
        numbers.forEach((part, number) -> properties.setProperty("port." + part.id(), String.valueOf(number)));
    }

    Ports with(Part part, int number) {
        Map<Part, Integer> changed = new EnumMap<>(numbers);
        changed.put(part, number);
        return new Ports(changed);
    }

    /// Where a part listens.
    public int of(Part part) {
        return numbers.getOrDefault(part, part.defaultPort());
    }

    /// Where a service answers.
    public String url(Service service) {
        return "http://localhost:" + of(Part.of(service));
    }

    /// Where clients look for Kafka.
    public String bootstrapServers() {
        return "127.0.0.1:" + of(Part.KAFKA);
    }

    List<Part> taken() {
        return Arrays.stream(Part.values())
                .filter(part -> !FreePorts.isFree(of(part)))
                .toList();
    }
}
