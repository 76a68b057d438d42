package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;

/** Optional values in JSON: the value itself, or no field at all. */
final class OptionalJson {
    private OptionalJson() {}

    @SuppressWarnings("rawtypes") // Jackson registers serializers by raw class
    static final class Writer extends JsonSerializer<Optional> {
        @Override
        public boolean isEmpty(SerializerProvider provider, Optional value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isEmpty()) {
                out.writeNull();
            } else {
                provider.defaultSerializeValue(value.get(), out);
            }
        }
    }

    @SuppressWarnings("rawtypes") // Jackson registers deserializers by raw class
    static final class Reader extends ContentModule.Defaulting<Optional> implements ContextualDeserializer {
        private final JavaType type;

        Reader() {
            this(null);
        }

        private Reader(JavaType type) {
            this.type = type;
        }

        @Override
        Optional nothing() {
            return Optional.empty();
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType optional = context.getContextualType() != null ? context.getContextualType() : property.getType();
            return new Reader(optional.containedType(0));
        }

        @Override
        public Optional<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Optional.of(context.<Object>readValue(in, type));
        }
    }
}
