package org.filiere.exchange;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Collection;

/** JSON for other programs: one record a line, its fields in their order, all of them always there. */
public final class JsonLines {
    private final ObjectWriter writer = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ContentModule(ContentFormat.IN_USE.current()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .build()
            .writer();

    /** The JSON of one record, without a line end. What is absent is {@code null}; enums of the domain are their ids. */
    public String line(Record value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of a " + value.getClass(), e);
        }
    }

    /** Writes each record and a line feed. */
    public void write(Appendable out, Collection<? extends Record> values) throws IOException {
        for (Record value : values) {
            out.append(line(value)).append('\n');
        }
    }
}
