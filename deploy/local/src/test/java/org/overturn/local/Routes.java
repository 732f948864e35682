package org.overturn.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.testkit.setup.Service;

/// Every route of every service, as the services themselves say: a new one is here by itself.
final class Routes {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private Routes() {}

    /// One of them.
    ///
    /// @param path with `{parameters}`
    record Route(Service service, String method, String path) {

        List<String> parameters() {
            Matcher matcher = PARAMETER.matcher(path);
            List<String> names = new ArrayList<>();
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            return names;
        }

        boolean reads() {
            return method.equals("GET");
        }

        @Override
        public String toString() {
            return service.id() + " " + method + " " + path;
        }
    }

    static List<Route> of(Api anybody) {
        List<Route> routes = new ArrayList<>();
        for (Service service : Service.values()) {
            JsonNode paths = anybody.fetch(service, "/q/openapi?format=json").path("paths");
            paths.properties()
                    .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method)) {
                            routes.add(new Route(service, method.toUpperCase(java.util.Locale.ROOT), path.getKey()));
                        }
                    }));
        }
        return routes;
    }
}
