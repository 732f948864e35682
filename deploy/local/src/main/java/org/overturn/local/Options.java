package org.overturn.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The command line.
///
/// @param ports those given; the others stay as they were
/// @param files what stands alone on the line
record Options(
        Path data,
        boolean fresh,
        boolean samples,
        Map<Part, Integer> ports,
        Optional<String> tenant,
        List<String> roles,
        List<Path> files) {

    static final List<String> ALL_ROLES = List.of("feed", "specialist", "manager", "operator");

    static Options parse(Path defaultData, List<String> arguments) {
        return new Parser(defaultData, arguments).parse();
    }

    private static final class Parser {

        private final Deque<String> rest;
        private final Map<Part, Integer> ports = new EnumMap<>(Part.class);
        private final List<Path> files = new ArrayList<>();
        private Path data;
        private boolean fresh;
        private boolean samples = true;
        private Optional<String> tenant = Optional.empty();
        private List<String> roles = ALL_ROLES;

        Parser(Path defaultData, List<String> arguments) {
            this.rest = new ArrayDeque<>(arguments);
            this.data = defaultData;
        }

        Options parse() {
            while (!rest.isEmpty()) {
                take(rest.pop());
            }
            return new Options(data, fresh, samples, Map.copyOf(ports), tenant, roles, List.copyOf(files));
        }

        private void take(String option) {
            switch (option) {
                case "--data" -> data = Path.of(value(option));
                case "--fresh" -> fresh = true;
                case "--no-samples" -> samples = false;
                case "--port" -> port(value(option));
                case "--tenant" -> tenant = Optional.of(value(option));
                case "--roles" -> roles = roles(value(option));
                default -> {
                    if (option.startsWith("-")) {
                        throw new UsageProblem("unknown option " + option + "; ./overturn help lists them");
                    }
                    files.add(Path.of(option));
                }
            }
        }

        private String value(String option) {
            if (rest.isEmpty()) {
                throw new UsageProblem(option + " needs a value; ./overturn help says which");
            }
            return Objects.requireNonNull(rest.pop());
        }

        private static List<String> roles(String names) {
            List<String> roles = List.of(names.split(","));
            for (String role : roles) {
                if (!ALL_ROLES.contains(role)) {
                    throw new UsageProblem(
                            "there is no role " + role + "; the roles are " + String.join(", ", ALL_ROLES));
                }
            }
            return roles;
        }

        private void port(String assignment) {
            String[] sides = assignment.split("=", 2);
            if (sides.length != 2 || !sides[1].matches("[1-9]\\d{0,4}") || Integer.parseInt(sides[1]) > 65535) {
                throw new UsageProblem("--port takes NAME=NUMBER, for instance --port ingest=9081");
            }
            ports.put(Part.named(sides[0]), Integer.parseInt(sides[1]));
        }
    }
}
