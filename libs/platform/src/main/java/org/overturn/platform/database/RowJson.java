package org.overturn.platform.database;

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

/// Rows as JSON, as `jsonb_populate_recordset` reads them and `to_jsonb` writes them. A column has the
/// name of the record's component in snake case; times are as in ISO 8601.
public final class RowJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();

    private RowJson() {}

    /// An array of them.
    public static String write(List<?> rows) {
        return writeOne(rows);
    }

    /// One of them.
    public static String writeOne(Object row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows are plain records", e);
        }
    }

    /// The row that a query gave; columns that the type does not name are passed over.
    public static <T> T read(String json, Class<T> type) {
        try {
            return READERS.computeIfAbsent(type, JSON::readerFor).readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row of " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /// The rows that a query gave, in their order.
    public static <T> List<T> readAll(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }
}
