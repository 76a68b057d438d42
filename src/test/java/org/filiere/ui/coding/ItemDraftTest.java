package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;

class ItemDraftTest {

    private static final EntityRef REF = EntityRef.judgement("one", CodingStudy.LABOUR, "ana");

    private final ItemDraft draft = new ItemDraft(
            REF,
            new Item(
                    CodingStudy.LABOUR,
                    StandardItem.SPECIALISED_LABOUR_MARKET.dimension(),
                    "Labour",
                    "",
                    "",
                    "",
                    List.of("absent", "low", "medium", "high")),
            2);

    @Test
    void twoHeadsAreMarkedAsAConflict() {
        draft.accept(Optional.of(new Entity(List.of(revision(2, Score.of(2)), revision(1, Score.of(1))))));
        assertThat(draft.scoreProperty().get()).isEqualTo(Score.of(2));
        assertThat(draft.marks()).contains(Mark.CONFLICT);
        draft.accept(Optional.of(new Entity(List.of(revision(3, Score.of(1))))));
        assertThat(draft.marks()).doesNotContain(Mark.CONFLICT);
    }

    @Test
    void aScoreWithoutWordsOrPassagesIsMarked() {
        assertThat(draft.marks()).isEmpty();
        draft.score(Score.of(2));
        assertThat(draft.marks()).containsExactly(Mark.NO_JUSTIFICATION, Mark.NO_PASSAGE);
        draft.justificationProperty().set("Because");
        assertThat(draft.marks()).containsExactly(Mark.NO_PASSAGE);
        draft.score(Score.notAvailable("Nobody said"));
        assertThat(draft.marks()).isEmpty();
        draft.score(Score.notAvailable(""));
        draft.justificationProperty().set("");
        assertThat(draft.marks()).containsExactly(Mark.NO_JUSTIFICATION);
    }

    @Test
    void whatAnOlderCodebookLedToIsMarked() {
        draft.accept(Optional.of(new Entity(List.of(revision(1, Score.of(1))))));
        assertThat(draft.marks()).contains(Mark.OLDER_CODEBOOK);
    }

    private static Revision revision(long counter, Score score) {
        Stamp stamp = new Stamp("ana", "device", Instant.EPOCH, counter, new UUID(0, counter), Optional.empty());
        Judgement judgement = new Judgement(score, "", List.of(), Judgement.Confidence.SURE, 1);
        return new Revision(new UUID(1, counter), REF, stamp, List.of(), judgement);
    }
}
