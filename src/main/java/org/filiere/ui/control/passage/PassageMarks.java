package org.filiere.ui.control.passage;

import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.control.DimensionStyles;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.control.reader.ReaderMark;
import org.filiere.ui.i18n.Messages;

/** A coder's passages as marks of the reader, with what is told when the pointer rests on them. */
public final class PassageMarks {

    private static final int LONGEST = 400;

    private PassageMarks() {}

    /**
     * A passage of an item: its score and justification are told.
     *
     * @param key what the mark stands for, of use to whoever shows it
     * @param current whether the item is at hand
     */
    public static ReaderMark ofItem(
            Object key, Item item, Judgement judgement, Passage passage, boolean current, Messages messages) {
        String head = messages.get(
                "reader.mark.item",
                item.name(),
                messages.of(passage.stance()),
                ScoreWords.full(judgement.score(), messages));
        return new ReaderMark(
                key,
                passage.start(),
                passage.end(),
                item.name(),
                DimensionStyles.of(item.dimension()),
                passage.stance() == Stance.AGAINST,
                current,
                hover(head, judgement.justification(), passage.memo(), messages));
    }

    /**
     * A passage of a value chain.
     *
     * @param key what the mark stands for, of use to whoever shows it
     */
    public static ReaderMark ofChain(
            Object key, String name, String justification, Passage passage, Messages messages) {
        String head = messages.get("reader.mark.chain", name, messages.of(passage.stance()));
        return new ReaderMark(
                key,
                passage.start(),
                passage.end(),
                name,
                DimensionStyles.GOVERNANCE,
                passage.stance() == Stance.AGAINST,
                false,
                hover(head, justification, passage.memo(), messages));
    }

    private static String hover(String head, String justification, String memo, Messages messages) {
        String why = justification.isBlank() ? messages.get("reader.mark.noWhy") : shorten(justification.strip());
        String note = memo.isBlank() ? "" : "\n" + messages.get("reader.mark.memo", shorten(memo.strip()));
        return head + "\n" + why + note;
    }

    private static String shorten(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
    }
}
