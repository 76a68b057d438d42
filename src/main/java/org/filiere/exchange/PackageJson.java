package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;

/** The JSON of a package's files. */
final class PackageJson {
    static final String FORMAT = "filiere-package";
    static final int FORMAT_VERSION = 1;

    private final JsonRevisionCodec codec;
    private final ObjectMapper mapper = Json.mapper(FORMAT_VERSION);
    private final ObjectWriter writer = mapper.writer(Json.prettyPrinter());

    PackageJson(JsonRevisionCodec codec) {
        this.codec = codec;
    }

    /** The manifest: what the package is and what files it has. */
    record Manifest(
            Instant created,
            List<Entry> entries,
            Optional<PackageContent.Extract> extract,
            String format,
            int formatVersion,
            String generator,
            UUID studyId,
            String title) {}

    /** A file as the manifest lists it. */
    record Entry(long bytes, String path, String sha256) {}

    /** A file of revisions. */
    private record RevisionsFile(List<RevisionJson> revisions) {}

    /** A revision; either {@code content} is there or {@code deleted} is true. */
    private record RevisionJson(
            Instant at,
            String author,
            JsonNode content,
            long counter,
            Boolean deleted,
            String device,
            UUID edit,
            String entity,
            UUID id,
            String kind,
            List<UUID> replaces,
            Optional<UUID> reverses) {}

    byte[] write(Manifest manifest) {
        return pretty(manifest);
    }

    byte[] write(List<Revision> revisions) {
        return pretty(new RevisionsFile(revisions.stream().map(this::toJson).toList()));
    }

    Manifest readManifest(JsonNode tree) {
        return read(tree, Manifest.class);
    }

    /**
     * The revision in this tree.
     *
     * @throws MisreadContentException with the place in the tree
     * @throws UnknownKindException when there is no such kind of entity
     */
    Revision readRevision(JsonNode tree) {
        RevisionJson json = read(tree, RevisionJson.class);
        Kind kind = Kind.byId(json.kind()).orElseThrow(() -> new UnknownKindException(json.kind()));
        boolean deleted = Boolean.TRUE.equals(json.deleted());
        boolean hasContent = json.content() != null && !json.content().isNull();
        if (deleted == hasContent) {
            throw new MisreadContentException(
                    MisreadContentException.Cause.VALUE,
                    "",
                    "a revision has either a \"content\" or \"deleted\": true");
        }
        Content content = deleted ? Content.TOMBSTONE : content(kind, json.content());
        try {
            return new Revision(
                    json.id(),
                    new EntityRef(kind, json.entity()),
                    new Stamp(json.author(), json.device(), json.at(), json.counter(), json.edit(), json.reverses()),
                    json.replaces(),
                    content);
        } catch (RuntimeException e) {
            throw Misreadings.of(e);
        }
    }

    private Content content(Kind kind, JsonNode tree) {
        try {
            return codec.decode(kind, tree);
        } catch (MisreadContentException e) {
            throw new MisreadContentException(e.problem(), "/content" + e.pointer(), e.detail());
        }
    }

    private RevisionJson toJson(Revision revision) {
        Stamp stamp = revision.stamp();
        return new RevisionJson(
                stamp.at(),
                stamp.author(),
                revision.isTombstone() ? null : codec.encodeTree(revision.content()),
                stamp.counter(),
                revision.isTombstone() ? Boolean.TRUE : null,
                stamp.device(),
                stamp.edit(),
                revision.entity().id(),
                revision.id(),
                revision.entity().kind().id(),
                revision.replaces(),
                stamp.reverses());
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException | RuntimeException e) {
            throw Misreadings.of(e);
        }
    }

    private byte[] pretty(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try {
            writer.writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        out.write('\n');
        return out.toByteArray();
    }

    /** There is no such kind of entity. */
    static final class UnknownKindException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownKindException(String kind) {
            super(kind);
        }
    }
}
