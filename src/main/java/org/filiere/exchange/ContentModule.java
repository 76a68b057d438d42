package org.filiere.exchange;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.Dimension;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.InvalidContentException;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;

/** How the domain's values look in JSON: enums by their ids, scores as numbers, the format's version in each content. */
final class ContentModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ContentModule(int formatVersion) {
        super("filiere-content");
        ids(ChainLeader.class, ChainLeader::id);
        ids(Coder.Role.class, Coder.Role::id);
        ids(Degree.class, Degree::id);
        ids(Dimension.class, Dimension::id);
        ids(DiscussionNote.Purpose.class, DiscussionNote.Purpose::id);
        ids(GovernanceCoding.State.class, GovernanceCoding.State::id);
        ids(GovernanceMode.class, GovernanceMode::id);
        ids(Judgement.Confidence.class, Judgement.Confidence::id);
        ids(Markets.class, Markets::id);
        ids(Passage.Stance.class, Passage.Stance::id);
        ids(SectoralGroup.class, SectoralGroup::id);
        ids(Source.Type.class, Source.Type::id);
        ids(Score.NotAvailable.Why.class, Score.NotAvailable.Why::id);
        addSerializer(Score.class, new ScoreJson.Writer());
        addDeserializer(Score.class, new ScoreJson.Reader());
        addSerializer(Optional.class, new OptionalJson.Writer());
        addDeserializer(Optional.class, new OptionalJson.Reader());
        setMixInAnnotation(Content.class, WithVersion.class);
        setSerializerModifier(new VersionAdder(formatVersion));
    }

    private <E extends Enum<E>> void ids(Class<E> type, Function<E, String> id) {
        addSerializer(type, new IdWriter<>(type, id));
        addDeserializer(type, new IdReader<>(type, id));
    }

    /** The version is read before the content is, and then passed over. */
    @JsonIgnoreProperties(value = ContentFormat.KEY, allowGetters = true)
    private interface WithVersion {}

    private static final class IdWriter<E extends Enum<E>> extends StdScalarSerializer<E> {
        private static final long serialVersionUID = 1L;
        private final transient Function<E, String> id;

        IdWriter(Class<E> type, Function<E, String> id) {
            super(type);
            this.id = id;
        }

        @Override
        public void serialize(E value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.apply(value));
        }
    }

    private static final class IdReader<E extends Enum<E>> extends StdScalarDeserializer<E> {
        private static final long serialVersionUID = 1L;
        private final transient Map<String, E> byId;
        private final String allowed;

        IdReader(Class<E> type, Function<E, String> id) {
            super(type);
            this.byId = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toMap(id, Function.identity(), (one, two) -> one, LinkedHashMap::new));
            this.allowed = String.join(", ", byId.keySet());
        }

        @Override
        public E deserialize(JsonParser in, DeserializationContext context) throws IOException {
            E value = byId.get(in.getText());
            if (value == null || !in.currentToken().isScalarValue()) {
                String found = in.currentToken().isScalarValue() ? "\"" + in.getText() + "\"" : "this";
                throw new InvalidContentException(found + " is not one of " + allowed);
            }
            return value;
        }
    }

    /** Puts the format's version among the fields of each content, in its place of the alphabet. */
    private static final class VersionAdder extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;
        private final int version;

        VersionAdder(int version) {
            this.version = version;
        }

        @Override
        public List<BeanPropertyWriter> orderProperties(
                SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
            if (!Content.class.isAssignableFrom(bean.getBeanClass())) {
                return properties;
            }
            List<BeanPropertyWriter> ordered = new ArrayList<>(properties);
            int place = 0;
            while (place < ordered.size() && ordered.get(place).getName().compareTo(ContentFormat.KEY) < 0) {
                place++;
            }
            ordered.add(place, new VersionWriter(version));
            return ordered;
        }
    }

    private static final class VersionWriter extends BeanPropertyWriter {
        private static final long serialVersionUID = 1L;
        private final int version;

        VersionWriter(int version) {
            this.version = version;
        }

        @Override
        public String getName() {
            return ContentFormat.KEY;
        }

        @Override
        public boolean hasSerializer() {
            return true;
        }

        @Override
        public boolean hasNullSerializer() {
            return true;
        }

        @Override
        public void fixAccess(SerializationConfig config) {
            // there is no member behind this property
        }

        @Override
        public void serializeAsField(Object content, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeNumberField(ContentFormat.KEY, version);
        }
    }

    /** A deserializer that gives the same value for what is absent and for what is null. */
    abstract static class Defaulting<T> extends JsonDeserializer<T> {
        abstract T nothing();

        @Override
        public final T getNullValue(DeserializationContext context) {
            return nothing();
        }

        @Override
        public final Object getAbsentValue(DeserializationContext context) {
            return nothing();
        }
    }
}
