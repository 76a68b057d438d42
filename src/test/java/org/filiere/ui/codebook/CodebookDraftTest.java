package org.filiere.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.filiere.domain.Codebook;
import org.filiere.domain.CodebookChange;
import org.filiere.domain.Item;
import org.filiere.domain.ItemField;
import org.filiere.exchange.StandardCodebook;
import org.junit.jupiter.api.Test;

class CodebookDraftTest {

    private static final Codebook BOOK = StandardCodebook.load();

    @Test
    void noDifferenceIsNoDraft() {
        assertThat(CodebookDraft.between(BOOK, BOOK)).isEmpty();
        assertThat(CodebookDraft.over(BOOK, Map.of())).isEqualTo(BOOK);
    }

    @Test
    void whatIsDifferentComesBackFromTheDraft() {
        List<Item> items = new ArrayList<>(BOOK.items());
        items.set(0, ItemField.DECISION_RULE.with(items.get(0), "Ask two firms."));
        items.set(1, ItemField.example(2).with(items.get(1), ""));
        Collections.swap(items, 2, 3);
        items.add(ItemField.NAME.with(CodebookDraft.added("trust"), "Trust"));
        Codebook wanted = new Codebook(BOOK.version(), false, items);
        assertThat(CodebookDraft.over(BOOK, CodebookDraft.between(BOOK, wanted)))
                .isEqualTo(wanted);
        assertThat(CodebookChange.between(BOOK, wanted))
                .extracting(CodebookChange::sort)
                .containsExactly(
                        CodebookChange.Sort.HALF_STEPS_FORBIDDEN,
                        CodebookChange.Sort.TEXT,
                        CodebookChange.Sort.TEXT,
                        CodebookChange.Sort.ITEM_ADDED,
                        CodebookChange.Sort.ORDER);
    }

    @Test
    void aDraftLaysOverAVersionThatSomebodyElseHasPublishedMeanwhile() {
        List<Item> mine = new ArrayList<>(BOOK.items());
        mine.set(0, ItemField.DEFINITION.with(mine.get(0), "Mine."));
        Map<String, String> draft = CodebookDraft.between(BOOK, new Codebook(BOOK.version(), BOOK.halfSteps(), mine));
        List<Item> theirs = new ArrayList<>(BOOK.items());
        theirs.set(0, ItemField.COUNTS.with(theirs.get(0), "Theirs."));
        Codebook both = CodebookDraft.over(new Codebook(2, BOOK.halfSteps(), theirs), draft);
        assertThat(both.version()).isEqualTo(2);
        assertThat(both.items().get(0).definition()).isEqualTo("Mine.");
        assertThat(both.items().get(0).counts()).isEqualTo("Theirs.");
    }

    @Test
    void anItemRemovedInTheDraftIsGoneAndAStandardItemNeverIs() {
        List<Item> items = new ArrayList<>(BOOK.items());
        items.add(CodebookDraft.added("trust"));
        Codebook more = new Codebook(2, true, items);
        assertThat(CodebookDraft.over(more, CodebookDraft.between(more, BOOK)).item("trust"))
                .isEmpty();
        assertThat(CodebookDraft.over(
                                BOOK, Map.of("removed", BOOK.items().get(0).id()))
                        .items())
                .hasSize(12);
    }
}
