package org.filiere.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Withdrawal;
import org.filiere.domain.Write;
import org.filiere.search.SearchFilter;
import org.filiere.search.SearchKind;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StudyIndexerTest {

    private static final EntityRef JUDGEMENT =
            EntityRef.judgement("vale", StandardItem.PROCESS_UPGRADING.id(), OpenStudy.ANA);

    private OpenStudy study;
    private StudyIndexer indexer;

    @BeforeEach
    void open() {
        study = new OpenStudy(new ImmediateRunner());
        study.record(Cases.of("vale", "Vale do Couro", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING));
        source("s1", "Entrevista: el ruibarbo se vende a compradores de São Bento.");
        indexer = new StudyIndexer(study.model().session());
    }

    @AfterEach
    void close() {
        indexer.close();
        study.close();
    }

    @Test
    void whatIsThereOnOpeningIsFoundInAllItsPlaces() {
        assertThat(found("ruibarbo")).containsExactly(SearchKind.SOURCE_TEXT);
        assertThat(found("couro")).containsExactly(SearchKind.CASE);
        assertThat(found("interview")).containsExactly(SearchKind.SOURCE);
        assertThat(found("absent")).containsOnly(SearchKind.CODEBOOK);
        assertThat(indexer.progress()).isEqualTo(new StudyIndexer.Progress(1, 1, true));
    }

    @Test
    void anEditIsFollowedAndSoIsItsUndo() {
        study.record(new Write(JUDGEMENT, judgement("quixotic")));
        assertThat(found("quixotic")).containsExactly(SearchKind.JUSTIFICATION);
        study.record(new Write(JUDGEMENT, judgement("prudent")));
        assertThat(found("quixotic")).isEmpty();
        OpenStudy.await(study.model().undo());
        assertThat(found("quixotic")).containsExactly(SearchKind.JUSTIFICATION);
    }

    @Test
    void theWorkOnADeletedCaseIsNotFoundUntilItComesBack() {
        study.record(new Write(JUDGEMENT, judgement("quixotic")));
        study.record(Write.delete(EntityRef.caseOf("vale")));
        assertThat(found("quixotic")).isEmpty();
        OpenStudy.await(study.model().undo());
        assertThat(found("quixotic")).hasSize(1);
    }

    @Test
    void aWithdrawnSourceVanishesWithItsText() {
        assertThat(found("ruibarbo")).hasSize(1);
        study.record(
                Write.delete(EntityRef.source("s1")),
                new Write(EntityRef.withdrawal("s1"), new Withdrawal(Source.Type.INTERVIEW, "", 0)));
        assertThat(found("ruibarbo")).isEmpty();
        assertThat(found("interview")).isEmpty();
    }

    @Test
    void anotherCodersWorkIsFoundByTheLeadOnly() {
        study.record(new Write(
                EntityRef.judgement("vale", StandardItem.PROCESS_UPGRADING.id(), OpenStudy.LEA),
                judgement("quixotic")));
        assertThat(found("quixotic")).isEmpty();
        assertThat(indexer.search("quixotic", SearchFilter.NONE, OpenStudy.LEA, 5)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void listenersHearOfEachChange() {
        OpenStudy.await(indexer.settled());
        int[] heard = {0};
        indexer.onChanged(() -> heard[0]++);
        study.record(new Write(JUDGEMENT, judgement("quixotic")));
        OpenStudy.await(indexer.settled());
        assertThat(heard[0]).isEqualTo(1);
    }

    private void source(String id, String text) {
        String hash = OpenStudy.await(study.model().session().withStore(store -> store.putText(text)));
        study.record(new Write(
                EntityRef.source(id),
                new Source(
                        "Interview one",
                        Source.Type.INTERVIEW,
                        "P1",
                        Optional.empty(),
                        "",
                        "es",
                        "",
                        List.of("vale"),
                        hash,
                        Optional.empty())));
    }

    private static Judgement judgement(String justification) {
        return new Judgement(
                Score.of(1),
                justification,
                List.of(new Passage("s1", 0, 4, "Entr", Passage.Stance.FOR, "")),
                Judgement.Confidence.SURE,
                1);
    }

    private List<SearchKind> found(String typed) {
        OpenStudy.await(indexer.settled());
        return indexer.search(typed, SearchFilter.NONE, OpenStudy.ANA, 5).groups().stream()
                .map(group -> group.kind())
                .toList();
    }
}
