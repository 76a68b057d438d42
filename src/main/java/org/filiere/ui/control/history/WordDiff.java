package org.filiere.ui.control.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.collections4.sequence.CommandVisitor;
import org.apache.commons.collections4.sequence.SequencesComparator;

/** What was changed in a text, word by word. */
public final class WordDiff {

    /** What became of a stretch of text. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of text and what became of it. */
    public record Part(Fate fate, String text) {}

    /** Longer texts are compared as a whole: the comparison grows with the product of length and changes. */
    private static final int MOST_WORDS = 3_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);

    private WordDiff() {}

    /** The parts of both texts in order; those kept and removed make the one, those kept and added the other. */
    public static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        Collector parts = new Collector();
        if (old.size() > MOST_WORDS || fresh.size() > MOST_WORDS) {
            parts.visitDeleteCommand(before);
            parts.visitInsertCommand(after);
        } else {
            new SequencesComparator<>(old, fresh).getScript().visit(parts);
        }
        return parts.parts();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Joins what became of single words; of what was replaced, the removed words stand before the added ones. */
    private static final class Collector implements CommandVisitor<String> {

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private final StringBuilder kept = new StringBuilder();

        @Override
        public void visitDeleteCommand(String word) {
            flush(Fate.KEPT, kept);
            removed.append(word);
        }

        @Override
        public void visitInsertCommand(String word) {
            flush(Fate.KEPT, kept);
            added.append(word);
        }

        @Override
        public void visitKeepCommand(String word) {
            flush(Fate.REMOVED, removed);
            flush(Fate.ADDED, added);
            kept.append(word);
        }

        List<Part> parts() {
            flush(Fate.KEPT, kept);
            flush(Fate.REMOVED, removed);
            flush(Fate.ADDED, added);
            return List.copyOf(parts);
        }

        private void flush(Fate fate, StringBuilder text) {
            if (text.length() > 0) {
                parts.add(new Part(fate, text.toString()));
                text.setLength(0);
            }
        }
    }
}
