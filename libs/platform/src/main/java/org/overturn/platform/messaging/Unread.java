package org.overturn.platform.messaging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Fields of events that a consumer has no use for. Most of an assessment says why it is what it is, which only few
/// need to know: what is passed over is not made into objects.
///
/// @param fields names of record components, by record
public record Unread(Map<Class<?>, Set<String>> fields) {

    /// Everything is read.
    public static final Unread NOTHING = new Unread(Map.of());

    public Unread {
        fields = Map.copyOf(fields);
        fields.forEach(Unread::check);
    }

    /// These as well; none of them a primitive, which cannot be left out.
    public Unread and(Class<? extends Record> type, String... names) {
        Map<Class<?>, Set<String>> all = new HashMap<>(fields);
        all.put(type, Set.of(names));
        return new Unread(all);
    }

    boolean has(Class<?> type, int component) {
        Set<String> names = fields.get(type);
        return names != null && names.contains(type.getRecordComponents()[component].getName());
    }

    private static void check(Class<?> type, Set<String> names) {
        Set<String> optional = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        if (!optional.containsAll(names)) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot do without all of " + names);
        }
    }
}
