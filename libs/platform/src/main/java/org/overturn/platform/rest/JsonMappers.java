package org.overturn.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// 400 for a body that is not the JSON we read: names the field, and never quotes what Jackson quotes.
final class JsonMappers {

    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                JsonMappingException.class,
                MismatchedInputException.class,
                InvalidFormatException.class,
                UnrecognizedPropertyException.class,
                ValueInstantiationException.class
            },
            priority = 1)
    public Response unreadable(JsonProcessingException failure) {
        return Problems.start(400, "bad-request", "The body is not the JSON that is read here.")
                .with("field", field(failure))
                .build()
                .toResponse();
    }

    /// Path of the field, for instance `lines.amount`; empty when the fault is not in one.
    private static String field(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping) || failure instanceof UnrecognizedPropertyException) {
            return "";
        }
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
