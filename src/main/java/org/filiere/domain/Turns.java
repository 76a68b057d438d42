package org.filiere.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Finds the turns of speakers in a transcript, which is not changed by it: names before a colon ({@code E:},
 * {@code P1:}, {@code **Gerente:**}), names before a time (Otter), times in brackets, f4's {@code #00:00:10-5#},
 * whisper.cpp's ranges.
 *
 * <p>A name counts when it comes back, or has the look of a code ({@code P1}, {@code ENTREVISTADORA}) or a time beside
 * it; and only a text with at least three lines that begin so has turns at all, so that prose with colons has none.
 */
public final class Turns {
    private static final int LINES_NEEDED = 3;

    private Turns() {}

    /** The turns of a normalised text, in its order; empty when it is not written in turns. Linear in its length. */
    public static List<Turn> of(String text) {
        List<TurnLine> lines = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        int timed = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            TurnLine line = TurnLine.parse(text, start, end);
            if (line != null) {
                lines.add(line);
                names.merge(line.speaker(), 1, Integer::sum);
                timed += line.startMillis().isPresent() ? 1 : 0;
            }
            start = end + 1;
        }
        return turns(lines, names, timed >= LINES_NEEDED);
    }

    private static List<Turn> turns(List<TurnLine> lines, Map<String, Integer> names, boolean areTimed) {
        List<Turn> turns = new ArrayList<>();
        OptionalLong waiting = OptionalLong.empty();
        int found = 0;
        for (TurnLine line : lines) {
            boolean isNamed = !line.speaker().isEmpty()
                    && (names.get(line.speaker()) > 1
                            || line.isCode()
                            || (areTimed && line.startMillis().isPresent()));
            boolean isTime = areTimed && line.startMillis().isPresent();
            if (isNamed || isTime) {
                found++;
                OptionalLong millis = line.startMillis().isPresent() ? line.startMillis() : waiting;
                turns.add(new Turn(line.start(), line.labelEnd(), isNamed ? line.speaker() : "", millis));
                waiting = OptionalLong.empty();
                if (line.isTimeAlone()) {
                    // a time on a line of its own is that of the speaker on the next
                    waiting = line.startMillis();
                }
            }
            if (line.endMillis().isPresent()) {
                // f4 writes the time at which a paragraph ends, which is when the next begins
                waiting = line.endMillis();
            }
        }
        return found >= LINES_NEEDED ? List.copyOf(turns) : List.of();
    }
}
