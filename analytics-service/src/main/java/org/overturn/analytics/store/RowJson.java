package org.overturn.analytics.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Rows as JSON, as `to_jsonb` writes them.
final class RowJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private RowJson() {}

    static String write(List<?> rows) {
        return writeOne(rows);
    }

    static String writeOne(Object row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows are plain records", e);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return READERS.computeIfAbsent(type, JSON::readerFor).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of " + type.getSimpleName() + " cannot be read", e);
        }
    }

    static <T> List<T> readAll(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }
}
