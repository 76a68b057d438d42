package org.filiere.ui.evidence;

import java.util.List;
import org.filiere.domain.Judgement;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.passage.PassageMarks;
import org.filiere.ui.control.reader.ReaderMark;
import org.filiere.ui.i18n.Messages;

/** The coder's passages in a source as marks of the reader, each told with its case. */
final class OwnMarks {

    private OwnMarks() {}

    /** A mark for each of the passages that fit the text; its key is the {@link OwnPassage}. */
    static List<ReaderMark> of(List<OwnPassage> passages, String text, Messages messages) {
        return passages.stream()
                .filter(own -> own.passage().fits(text))
                .map(own -> mark(own, messages).told(own.caseName()))
                .toList();
    }

    private static ReaderMark mark(OwnPassage own, Messages messages) {
        if (own.owner() instanceof ValueChain chain) {
            return PassageMarks.ofChain(own, chain.name(), chain.justification(), own.passage(), messages);
        }
        return PassageMarks.ofItem(
                own, own.item().orElseThrow(), (Judgement) own.owner(), own.passage(), false, messages);
    }
}
