package org.overturn.events;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Derives the JSON Schema of an event record, so that the published schema cannot drift from the record.
final class SchemaOf {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    static String record(Class<? extends Record> type) throws Exception {
        var schema = new SchemaOf();
        var root = JSON.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:overturn:event:" + type.getSimpleName() + ":v1");
        root.put("title", type.getSimpleName());
        root.setAll(schema.object(type));
        var definitions = root.putObject("$defs");
        schema.definitions.forEach(definitions::set);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode object(Class<?> type) {
        var object = JSON.objectNode().put("type", "object");
        var properties = object.putObject("properties");
        var required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), typeOf(component.getAnnotatedType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        object.set("required", required);
        return object;
    }

    private ObjectNode typeOf(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            var array = JSON.objectNode().put("type", "array");
            array.set("items", typeOf(list.getAnnotatedActualTypeArguments()[0]));
            return array;
        }
        return typeOf((Class<?>) type.getType());
    }

    private ObjectNode typeOf(Class<?> type) {
        if (type.isRecord()) {
            if (!definitions.containsKey(type.getSimpleName())) {
                definitions.put(type.getSimpleName(), JSON.objectNode());
                definitions.put(type.getSimpleName(), object(type));
            }
            return JSON.objectNode().put("$ref", "#/$defs/" + type.getSimpleName());
        }
        if (type.isEnum()) {
            ArrayNode values = JSON.arrayNode();
            for (Object constant : type.getEnumConstants()) {
                values.add(((Enum<?>) constant).name());
            }
            return JSON.objectNode().put("type", "string").set("enum", values);
        }
        return scalar(type);
    }

    private static ObjectNode scalar(Class<?> type) {
        if (type == String.class) {
            return JSON.objectNode().put("type", "string");
        }
        if (type == boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return JSON.objectNode().put("type", "integer");
        }
        if (type == BigDecimal.class) {
            return JSON.objectNode().put("type", "number");
        }
        if (type == LocalDate.class) {
            return JSON.objectNode().put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return JSON.objectNode().put("type", "string").put("format", "date-time");
        }
        throw new IllegalArgumentException("No schema for " + type);
    }
}
