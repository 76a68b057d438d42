package org.filiere.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.filiere.domain.Kind;

/**
 * The version of the JSON that content is written in, and how older JSON becomes younger. Stored content is lifted each
 * time it is read and never rewritten.
 *
 * @param current the version that is written, from 1
 * @param lifts by version, what turns that version into the next one
 */
record ContentFormat(int current, Map<Integer, Lift> lifts) {
    /** The key that holds the version. */
    static final String KEY = "v";

    /** The format in use. The first version: there is nothing older to lift. */
    static final ContentFormat IN_USE = new ContentFormat(1, Map.of());

    /** Turns the JSON of one version into that of the next. */
    @FunctionalInterface
    interface Lift {
        /** The content's fields in the next version; may change and return the given node. */
        ObjectNode apply(Kind kind, ObjectNode content);
    }

    ContentFormat {
        lifts = Map.copyOf(lifts);
    }

    /**
     * The content in the current version.
     *
     * @throws MisreadContentException when the version is missing, unknown or newer
     */
    ObjectNode lift(Kind kind, JsonNode content) {
        if (!(content instanceof ObjectNode fields)) {
            throw new MisreadContentException(
                    MisreadContentException.Cause.VALUE,
                    "",
                    "the content of a " + kind.id() + " must be an object {…}");
        }
        JsonNode version = fields.get(KEY);
        if (version == null || !version.isInt()) {
            throw new MisreadContentException(
                    MisreadContentException.Cause.VALUE,
                    "/" + KEY,
                    "the version of the format is missing; it must be a whole number from 1 to " + current);
        }
        if (version.intValue() > current) {
            throw new MisreadContentException(
                    MisreadContentException.Cause.NEWER_FORMAT,
                    "/" + KEY,
                    "version " + version.intValue() + " is newer than version " + current
                            + ", the newest that this program reads");
        }
        if (version.intValue() == current) {
            return fields;
        }
        ObjectNode lifted = fields.deepCopy();
        for (int from = version.intValue(); from < current; from++) {
            Lift lift = lifts.get(from);
            if (lift == null) {
                throw new MisreadContentException(
                        MisreadContentException.Cause.VALUE,
                        "/" + KEY,
                        "there is no version " + from + "; it must be a whole number from 1 to " + current);
            }
            lifted = lift.apply(kind, lifted);
            lifted.put(KEY, from + 1);
        }
        return lifted;
    }
}
