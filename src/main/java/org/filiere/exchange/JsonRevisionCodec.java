package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.Content;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.storage.RevisionCodec;

/**
 * Content as JSON with sorted keys: equal content gives equal bytes. What is empty or not yet scored is left out. Every
 * content says in {@code "v"} which version of the format it is in.
 */
public final class JsonRevisionCodec implements RevisionCodec {
    private final ContentFormat format;
    private final ObjectWriter writer;
    private final ObjectMapper mapper;
    private final Map<Kind, ObjectReader> readers = new EnumMap<>(Kind.class);
    private final ObjectReader trees = Json.strictTrees().reader();
    private final JudgementReader judgements = new JudgementReader();
    private final byte[] endOfCurrent;

    /** A codec for the format in use. */
    public JsonRevisionCodec() {
        this(ContentFormat.IN_USE);
    }

    /** A codec for another format, so that lifting can be tested. */
    JsonRevisionCodec(ContentFormat format) {
        this.format = format;
        this.mapper = Json.mapper(format.current());
        this.writer = mapper.writer();
        for (Kind kind : Kind.values()) {
            readers.put(kind, mapper.readerFor(kind.contentType()));
        }
        this.endOfCurrent =
                ("\"" + ContentFormat.KEY + "\":" + format.current() + "}").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public byte[] encode(Content content) {
        requireContent(content);
        try {
            return writer.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content of a known kind can be written: " + content.getClass(), e);
        }
    }

    @Override
    public Content decode(Kind kind, byte[] bytes) {
        try {
            if (isCurrent(bytes)) {
                Optional<Judgement> judgement = kind == Kind.JUDGEMENT ? judgements.read(bytes) : Optional.empty();
                return judgement.isPresent()
                        ? judgement.get()
                        : readers.get(kind).<Content>readValue(bytes);
            }
            return decode(kind, trees.readTree(bytes));
        } catch (IOException | RuntimeException e) {
            throw Misreadings.of(e);
        }
    }

    /** The content in this tree, lifted when it is of an older format. */
    Content decode(Kind kind, JsonNode tree) {
        try {
            return readers.get(kind).readValue(format.lift(kind, tree));
        } catch (IOException | RuntimeException e) {
            throw Misreadings.of(e);
        }
    }

    /** The content as a tree with sorted keys. */
    JsonNode encodeTree(Content content) {
        requireContent(content);
        return mapper.valueToTree(content);
    }

    private static void requireContent(Content content) {
        if (content instanceof Content.Tombstone) {
            throw new IllegalArgumentException("a tombstone has no bytes");
        }
    }

    /**
     * Whether the bytes end as this codec writes them. The version then is known without reading them twice, which
     * counts when a study of several hundred thousand judgements is opened.
     */
    private boolean isCurrent(byte[] bytes) {
        int from = bytes.length - endOfCurrent.length;
        return from > 0
                && (bytes[from - 1] == ',' || bytes[from - 1] == '{')
                && Arrays.equals(bytes, from, bytes.length, endOfCurrent, 0, endOfCurrent.length);
    }
}
