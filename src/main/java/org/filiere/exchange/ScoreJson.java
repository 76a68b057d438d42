package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.filiere.domain.Score;

/**
 * Scores in JSON: a number from 0 to 3, or {@code {"na":"not-available","reason":"…"}}. Not yet scored is not written
 * at all, so that it can never be taken for a number.
 */
final class ScoreJson {
    static final String ALLOWED = "a score is one of 0, 0.5, 1, 1.5, 2, 2.5, 3, or"
            + " {\"na\":\"not-applicable\" or \"not-available\",\"reason\":\"…\"}, or left out while nothing is judged";

    private ScoreJson() {}

    /** A score outside the scale. */
    static final class OffScaleException extends org.filiere.domain.InvalidContentException {
        private static final long serialVersionUID = 1L;

        OffScaleException(String found) {
            super(found + " is no score; " + ALLOWED);
        }
    }

    static final class Writer extends JsonSerializer<Score> {
        @Override
        public boolean isEmpty(SerializerProvider provider, Score score) {
            return !score.isScored();
        }

        @Override
        public void serialize(Score score, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (score instanceof Score.Level level) {
                if (level.isHalfStep()) {
                    out.writeNumber(level.points());
                } else {
                    out.writeNumber(level.halves() / 2);
                }
            } else if (score instanceof Score.NotAvailable missing) {
                out.writeStartObject();
                out.writeStringField("na", missing.why().id());
                if (!missing.reason().isEmpty()) {
                    out.writeStringField("reason", missing.reason());
                }
                out.writeEndObject();
            } else {
                out.writeNull();
            }
        }
    }

    static final class Reader extends ContentModule.Defaulting<Score> {
        @Override
        Score nothing() {
            return Score.UNSCORED;
        }

        @Override
        public Score deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonToken token = in.currentToken();
            if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                double halves = in.getDoubleValue() * 2;
                if (!(halves >= 0 && halves <= Score.Level.MAX_HALVES) || halves != Math.rint(halves)) {
                    throw new OffScaleException(in.getText());
                }
                return Score.Level.ofHalves((int) halves);
            }
            if (token == JsonToken.START_OBJECT) {
                Missing missing = context.readValue(in, Missing.class);
                return new Score.NotAvailable(missing.na(), missing.reason());
            }
            throw new OffScaleException(token.isScalarValue() ? "\"" + in.getText() + "\"" : "this");
        }
    }

    /** The object form of a score. */
    private record Missing(Score.NotAvailable.Why na, String reason) {}
}
