package org.filiere.ui.control.reader;

import java.util.Collection;
import java.util.List;
import org.filiere.domain.Turns;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;

/** Makes the document of a text at once, with the speakers' labels set apart; styling it afterwards would take far longer. */
final class ReaderDocument {

    /** A speaker's label: from where to where, in the text. */
    record Label(int start, int end) {}

    private static final Collection<String> PLAIN = List.of();
    private static final Collection<String> SPEAKER = List.of("reader-speaker");
    private static final Collection<String> TURN = List.of("reader-turn");

    private ReaderDocument() {}

    /** The speakers' labels of a text, by place. */
    static List<Label> labels(String text) {
        return Turns.of(text).stream()
                .map(turn -> new Label(turn.start(), turn.labelEnd()))
                .toList();
    }

    /**
     * The document of a text.
     *
     * @param labels the speakers' labels by place, each at the start of a line
     */
    static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> of(
            ViewText text, List<Label> labels, SegmentOps<String, Collection<String>> operations) {
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> builder =
                new ReadOnlyStyledDocumentBuilder<>(operations, PLAIN);
        int next = 0;
        for (int line = 0; line < text.lines(); line++) {
            int start = text.start(line);
            int end = text.end(line);
            while (next < labels.size() && text.toShown(labels.get(next).start()) < start) {
                next++;
            }
            int labelEnd = next < labels.size() && text.toShown(labels.get(next).start()) == start
                    ? Math.min(end, text.toShown(labels.get(next).end()))
                    : start;
            String shown = text.shown();
            if (labelEnd > start) {
                builder.addParagraph(
                        List.of(
                                new StyledSegment<>(shown.substring(start, labelEnd), SPEAKER),
                                new StyledSegment<>(shown.substring(labelEnd, end), PLAIN)),
                        TURN);
            } else {
                builder.addParagraph(shown.substring(start, end), PLAIN, PLAIN);
            }
        }
        return builder.build();
    }
}
