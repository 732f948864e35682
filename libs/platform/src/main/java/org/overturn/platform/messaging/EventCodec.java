package org.overturn.platform.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.overturn.events.Event;
import org.overturn.platform.tenant.TenantId;

/// Events to JSON and back: ISO dates, nulls left out, unknown fields ignored because fields are only ever added,
/// enums by name.
@ApplicationScoped
public class EventCodec {

    private final JsonMapper mapper;
    private final ObjectWriter writer;
    private final ConcurrentMap<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public EventCodec() {
        this(JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    private EventCodec(JsonMapper mapper) {
        this.mapper = mapper;
        this.writer = mapper.writer();
    }

    /// A codec for a consumer that has no use for some fields: they are null, lists among them empty.
    EventCodec passingOver(Unread unread) {
        JsonMapper reading = mapper.copy();
        reading.setAnnotationIntrospector(new PassingOver(unread));
        return new EventCodec(reading);
    }

    /// The JSON of an event; equal events give equal bytes.
    public byte[] encode(Object event) {
        try {
            return writer.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event of " + event.getClass().getName() + " cannot be written", e);
        }
    }

    /// The event in these bytes.
    ///
    /// @throws UndecodableEvent when they are none of this type, or name no valid tenant
    public <T extends Event> T decode(byte[] json, Class<T> type) {
        T event = read(json, type);
        if (TenantId.parse(event.tenantId()).isEmpty()) {
            throw new UndecodableEvent("no-tenant");
        }
        return event;
    }

    private <T> T read(byte[] json, Class<T> type) {
        try {
            T event = readers.computeIfAbsent(type, mapper::readerFor).readValue(json);
            if (event == null) {
                throw new UndecodableEvent("no-object");
            }
            return event;
        } catch (IOException e) {
            throw new UndecodableEvent(reason(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case JsonParseException syntax -> "no-json";
            case InvalidFormatException value -> "bad-value";
            case MismatchedInputException shape -> "bad-shape";
            default -> "not-this-event";
        };
    }
}
