package org.filiere.exchange.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The text as it grows, never beyond the limit. Text boxes stand within a paragraph of the file; here they follow it as
 * paragraphs of their own, so that no sentence is torn apart.
 */
final class TextSink {
    private static final int CHECK_EACH = 4_096;

    private final Extraction extraction;
    private final Deque<StringBuilder> outer = new ArrayDeque<>();
    private final List<String> boxes = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private long written;
    private long sinceCheck;

    TextSink(Extraction extraction) {
        this.extraction = extraction;
    }

    void append(CharSequence piece) throws TranscriptException {
        written += piece.length();
        sinceCheck += piece.length() + 1L;
        if (written > extraction.limits().characters()) {
            throw extraction.refuse(
                    TranscriptProblem.TOO_LARGE,
                    "more text than " + extraction.limits().characters());
        }
        if (sinceCheck > CHECK_EACH) {
            sinceCheck = 0;
            extraction.check();
        }
        text.append(piece);
    }

    void append(char character) throws TranscriptException {
        append(String.valueOf(character));
    }

    /** Whether nothing stands on the line that is being written. */
    boolean isAtLineStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    /** Takes back the line end written last, if that is the last character. */
    void dropLineEnd() {
        dropLast('\n');
    }

    /** Takes back the last character if it is this one. */
    void dropLast(char character) {
        if (text.length() > 0 && text.charAt(text.length() - 1) == character) {
            text.setLength(text.length() - 1);
        }
    }

    void beginBox() {
        outer.push(text);
        text = new StringBuilder();
    }

    void endBox() {
        boxes.add(text.toString());
        text = outer.pop();
    }

    /** Writes the boxes met since the outermost paragraph began. */
    void flushBoxes() {
        if (outer.isEmpty() && !boxes.isEmpty()) {
            for (String box : boxes) {
                if (!isAtLineStart()) {
                    text.append('\n');
                }
                text.append(box);
            }
            boxes.clear();
        }
    }

    String text() {
        flushBoxes();
        return text.toString();
    }
}
