package org.overturn.platform.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives components of records that are not read a reader that skips what is there.
final class PassingOver extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient Unread unread;

    PassingOver(Unread unread) {
        this.unread = unread;
    }

    @Override
    public @Nullable Object findDeserializer(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter
                && unread.has(parameter.getDeclaringClass(), parameter.getIndex())) {
            return new Skipping(parameter.getRawType() == List.class ? List.of() : null);
        }
        return super.findDeserializer(annotated);
    }

    private static final class Skipping extends JsonDeserializer<Object> {

        private final @Nullable Object instead;

        Skipping(@Nullable Object instead) {
            this.instead = instead;
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            parser.skipChildren();
            return instead;
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            return instead;
        }
    }
}
