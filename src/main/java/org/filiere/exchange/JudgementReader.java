package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.InvalidContentException;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;

/**
 * A shorter way to read judgements that were written by this program. Nearly all content of a large study is judgements,
 * and when a study is opened the general way has not been compiled yet and takes most of the time. Whatever is not quite
 * as it should be is left to the general way, which also knows what to say about it.
 */
final class JudgementReader {
    private final JsonFactory factory = new JsonFactory();

    /** The judgement in these bytes; empty when they need the general way. */
    Optional<Judgement> read(byte[] json) {
        try (JsonParser in = factory.createParser(json)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            Judgement judgement = judgement(in);
            return judgement == null || in.nextToken() != null ? Optional.empty() : Optional.of(judgement);
        } catch (IOException | InvalidContentException e) {
            return Optional.empty();
        }
    }

    /** Null when anything is unusual. */
    private static Judgement judgement(JsonParser in) throws IOException {
        Score score = Score.UNSCORED;
        String justification = "";
        List<Passage> passages = List.of();
        Judgement.Confidence confidence = null;
        int codebookVersion = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            switch (name) {
                case "codebookVersion" -> codebookVersion = token == JsonToken.VALUE_NUMBER_INT ? in.getIntValue() : 0;
                case "confidence" -> confidence = confidence(in.getText());
                case "justification" -> justification = text(in, token);
                case "passages" -> passages = passages(in, token);
                case "score" -> score = score(in, token);
                case ContentFormat.KEY -> {
                    // the caller knows the version
                }
                default -> {
                    return null;
                }
            }
            if (score == null || justification == null || passages == null) {
                return null;
            }
        }
        return in.currentToken() == JsonToken.END_OBJECT && confidence != null && codebookVersion > 0
                ? new Judgement(score, justification, passages, confidence, codebookVersion)
                : null;
    }

    private static Judgement.Confidence confidence(String id) {
        if (Judgement.Confidence.SURE.id().equals(id)) {
            return Judgement.Confidence.SURE;
        }
        return Judgement.Confidence.UNSURE.id().equals(id) ? Judgement.Confidence.UNSURE : null;
    }

    private static String text(JsonParser in, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_STRING ? in.getText() : null;
    }

    private static Score score(JsonParser in, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return Score.of(in.getDoubleValue());
        }
        if (token != JsonToken.START_OBJECT) {
            return null;
        }
        Score.NotAvailable.Why why = null;
        String reason = "";
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            String value = text(in, in.nextToken());
            if (name.equals("na")) {
                why = why(value);
            } else if (name.equals("reason")) {
                reason = value;
            } else {
                return null;
            }
        }
        return why == null || reason == null ? null : new Score.NotAvailable(why, reason);
    }

    private static Score.NotAvailable.Why why(String id) {
        for (Score.NotAvailable.Why why : Score.NotAvailable.Why.values()) {
            if (why.id().equals(id)) {
                return why;
            }
        }
        return null;
    }

    private static List<Passage> passages(JsonParser in, JsonToken token) throws IOException {
        if (token != JsonToken.START_ARRAY) {
            return null;
        }
        List<Passage> passages = new ArrayList<>(4);
        for (JsonToken next = in.nextToken(); next != JsonToken.END_ARRAY; next = in.nextToken()) {
            Passage passage = next == JsonToken.START_OBJECT ? passage(in) : null;
            if (passage == null) {
                return null;
            }
            passages.add(passage);
        }
        return passages;
    }

    private static Passage passage(JsonParser in) throws IOException {
        int start = -1;
        int end = -1;
        String quote = null;
        String sourceId = null;
        String stance = null;
        String memo = "";
        String keptDespite = "";
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            switch (name) {
                case "start" -> start = token == JsonToken.VALUE_NUMBER_INT ? in.getIntValue() : -1;
                case "end" -> end = token == JsonToken.VALUE_NUMBER_INT ? in.getIntValue() : -1;
                case "quote" -> quote = text(in, token);
                case "sourceId" -> sourceId = text(in, token);
                case "stance" -> stance = text(in, token);
                case "memo" -> memo = text(in, token);
                case "keptDespite" -> keptDespite = text(in, token);
                default -> {
                    return null;
                }
            }
        }
        Passage.Stance known = Passage.Stance.FOR.id().equals(stance)
                ? Passage.Stance.FOR
                : Passage.Stance.AGAINST.id().equals(stance) ? Passage.Stance.AGAINST : null;
        boolean whole =
                known != null && quote != null && sourceId != null && memo != null && keptDespite != null && start >= 0;
        return whole ? new Passage(sourceId, start, end, quote, known, memo, keptDespite) : null;
    }
}
