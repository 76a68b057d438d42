package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds the line of a place in JSON. Only done for a place that something is wrong with, so it may take its time. */
final class JsonPlaces {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonPlaces() {}

    /**
     * The line, from 1, on which the value at a pointer begins; for a value that is not there, the line of what should
     * hold it; 0 when the bytes are no JSON.
     */
    static int line(byte[] json, String pointer) {
        for (String wanted = pointer; ; wanted = wanted.substring(0, wanted.lastIndexOf('/'))) {
            int line = lineOf(json, JsonPointer.compile(wanted));
            if (line > 0 || wanted.isEmpty()) {
                return line;
            }
        }
    }

    private static int lineOf(byte[] json, JsonPointer wanted) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean place = token == JsonToken.FIELD_NAME || token.isScalarValue() || token.isStructStart();
                if (!place) {
                    continue;
                }
                // inside a structure that has just begun the parser already points to its first element
                JsonPointer here = token.isStructStart()
                        ? parser.getParsingContext().getParent().pathAsPointer()
                        : parser.getParsingContext().pathAsPointer();
                if (here.equals(wanted)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
