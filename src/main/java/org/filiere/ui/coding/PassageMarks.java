package org.filiere.ui.coding;

import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.coding.EvidenceViewModel.Highlight;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.control.chains.ChainDraft;
import org.filiere.ui.control.reader.ReaderMark;
import org.filiere.ui.i18n.Messages;

/** The coder's passages as marks of the reader, with what is told when the pointer rests on them. */
final class PassageMarks {

    private static final int LONGEST = 400;

    private PassageMarks() {}

    /** A passage of an item: its score and justification are told. */
    static ReaderMark of(Highlight highlight, boolean current, Messages messages) {
        ItemDraft draft = highlight.draft();
        Passage passage = highlight.passage();
        Judgement judgement = draft.judgement();
        String head = messages.get(
                "coding.mark.item",
                draft.item().name(),
                messages.of(passage.stance()),
                ScoreWords.full(judgement.score(), messages));
        return new ReaderMark(
                highlight,
                passage.start(),
                passage.end(),
                draft.item().name(),
                DimensionStyles.of(draft.item().dimension()),
                passage.stance() == Stance.AGAINST,
                current,
                hover(head, judgement.justification(), passage.memo(), messages));
    }

    /** A passage of a value chain. */
    static ReaderMark of(ChainDraft chain, Passage passage, Messages messages) {
        String head = messages.get("coding.mark.chain", chain.nameProperty().get(), messages.of(passage.stance()));
        return new ReaderMark(
                chain,
                passage.start(),
                passage.end(),
                chain.nameProperty().get(),
                DimensionStyles.GOVERNANCE,
                passage.stance() == Stance.AGAINST,
                false,
                hover(head, chain.justificationProperty().get(), passage.memo(), messages));
    }

    private static String hover(String head, String justification, String memo, Messages messages) {
        String why = justification.isBlank() ? messages.get("coding.mark.noWhy") : shorten(justification.strip());
        String note = memo.isBlank() ? "" : "\n" + messages.get("coding.mark.memo", shorten(memo.strip()));
        return head + "\n" + why + note;
    }

    private static String shorten(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
    }
}
