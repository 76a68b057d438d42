package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiere.domain.InvalidContentException;
import org.filiere.exchange.MisreadContentException.Cause;

/** Turns what Jackson says of bad JSON into what a researcher can act on: the place, the value, what is allowed. */
final class Misreadings {
    private Misreadings() {}

    /** The exception to throw for one that came up while JSON was read. */
    static MisreadContentException of(Exception e) {
        if (e instanceof MisreadContentException known) {
            return known;
        }
        if (e instanceof InvalidDefinitionException) {
            throw new IllegalStateException("the reader of content is set up wrongly", e);
        }
        if (e instanceof JsonMappingException mapping) {
            return ofMapping(mapping);
        }
        if (e instanceof InvalidContentException invalid) {
            return new MisreadContentException(causeOf(invalid), "", invalid.getMessage());
        }
        if (e instanceof JsonProcessingException processing) {
            return new MisreadContentException(Cause.NOT_JSON, "", notJson(processing));
        }
        if (e instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        return new MisreadContentException(Cause.NOT_JSON, "", String.valueOf(e.getMessage()));
    }

    /** What a parser says, without its own view of the place. */
    static String notJson(JsonProcessingException e) {
        String place = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        String what = e instanceof JsonEOFException ? "it ends too early" : e.getOriginalMessage();
        return "this is not JSON: " + what + place;
    }

    private static MisreadContentException ofMapping(JsonMappingException e) {
        String pointer = pointer(e);
        InvalidContentException invalid = invalidContent(e);
        if (invalid != null) {
            return new MisreadContentException(causeOf(invalid), pointer, invalid.getMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            Collection<Object> known =
                    unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds();
            String fields = known.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining(", "));
            return new MisreadContentException(
                    Cause.UNKNOWN_FIELD,
                    pointer,
                    "there is no field \"" + unknown.getPropertyName() + "\"; the fields are " + fields);
        }
        if (e.getCause() instanceof JsonProcessingException processing
                && !(processing instanceof JsonMappingException)) {
            return new MisreadContentException(Cause.NOT_JSON, pointer, notJson(processing));
        }
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return new MisreadContentException(Cause.NOT_JSON, pointer, "this is not JSON: more follows after its end");
        }
        return new MisreadContentException(Cause.VALUE, pointer, allowed(e));
    }

    private static String allowed(JsonMappingException e) {
        if (e instanceof InvalidNullException) {
            return "null is not allowed; leave the field out";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            String found = e instanceof InvalidFormatException format ? "\"" + format.getValue() + "\"" : "this";
            return found + " must be " + describe(mismatch.getTargetType());
        }
        return e.getOriginalMessage();
    }

    private static String describe(Class<?> type) {
        if (type == String.class) {
            return "a text in quotation marks";
        }
        if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number, and must not be missing";
        }
        if (type == double.class) {
            return "a number, and must not be missing";
        }
        if (type == boolean.class) {
            return "true or false, and must not be missing";
        }
        if (type == LocalDate.class) {
            return "a date such as 2005-04-30";
        }
        if (type == UUID.class) {
            return "an id of 32 hexadecimal digits in five groups joined by hyphens";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list […]";
        }
        return "an object {…}";
    }

    private static Cause causeOf(InvalidContentException invalid) {
        return invalid instanceof ScoreJson.OffScaleException ? Cause.SCORE : Cause.VALUE;
    }

    private static InvalidContentException invalidContent(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidContentException invalid) {
                return invalid;
            }
        }
        return null;
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() != null
                        ? part.getFieldName().replace("~", "~0").replace("/", "~1")
                        : Integer.toString(part.getIndex()))
                .map(part -> "/" + part)
                .collect(Collectors.joining());
    }
}
