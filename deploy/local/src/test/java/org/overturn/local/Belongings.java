package org.overturn.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.overturn.local.Routes.Route;

/// What a tenant has, found in the answers to its own lists: ids by the name of their field.
final class Belongings {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Ids are long; codes of payers and policies, which tenants share, are not.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{20,}");

    private static final int VALUES_PER_PARAMETER = 3;

    private final Map<String, Set<String>> byField = new TreeMap<>();

    static Belongings of(Caller owner, List<Route> routes) throws JsonProcessingException {
        Belongings belongings = new Belongings();
        for (Route route : routes) {
            if (route.reads() && route.parameters().isEmpty()) {
                HttpResponse<String> answer = owner.call(route, route.path(), "");
                if (answer.statusCode() == 200) {
                    belongings.collect(JSON.readTree(answer.body()));
                }
            }
        }
        return belongings;
    }

    /// Ids that nobody else may be told.
    Set<String> secrets() {
        Set<String> all = new TreeSet<>();
        byField.values().forEach(all::addAll);
        return all;
    }

    Set<String> named(String field) {
        return byField.getOrDefault(field, Set.of());
    }

    /// The path with a few of the tenant's ids for each parameter: those of that name, or any where none is called so.
    List<String> paths(Route route) {
        List<String> paths = List.of(route.path());
        for (String parameter : route.parameters()) {
            Set<String> values = named(parameter).isEmpty() ? secrets() : named(parameter);
            paths = paths.stream()
                    .flatMap(path -> values.stream()
                            .limit(VALUES_PER_PARAMETER)
                            .map(value -> path.replace("{" + parameter + "}", value)))
                    .toList();
        }
        return paths;
    }

    private void collect(JsonNode node) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean names = field.getKey().endsWith("Id") || field.getKey().endsWith("Key");
            if (names && value.isTextual() && ID.matcher(value.asText()).matches()) {
                byField.computeIfAbsent(field.getKey(), name -> new TreeSet<>()).add(value.asText());
            }
            collect(value);
        });
        if (node.isArray()) {
            node.forEach(this::collect);
        }
    }
}
