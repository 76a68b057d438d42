package org.filiere.ui.control.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.session.Author;
import org.filiere.session.StudySession;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.history.HistoryEntry.What;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {

    private static final EntityRef CASE = EntityRef.caseOf("one");
    private static final EntityRef MINE = EntityRef.judgement("one", "market-access", OpenStudy.ANA);
    private static final EntityRef HERS = EntityRef.judgement("one", "market-access", OpenStudy.LEA);

    private OpenStudy study;
    private HistoryViewModel model;

    @BeforeEach
    void open() {
        study = new OpenStudy(new ImmediateRunner());
        model = new HistoryViewModel(study.model());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void itSaysWhatChangedFromWhatNewestFirst() {
        study.record(new Write(CASE, invented("Alpha")));
        study.record(new Write(CASE, invented("Beta")));
        show(CASE);
        assertThat(model.entriesProperty().get())
                .extracting(HistoryEntry::what)
                .containsExactly(What.CHANGED, What.CREATED);
        assertThat(model.entriesProperty().get().get(0).changes())
                .containsExactly(new FieldChange("name", Optional.of("Alpha"), Optional.of("Beta")));
    }

    @Test
    void itFollowsTheStudy() {
        study.record(new Write(CASE, invented("Alpha")));
        show(CASE);
        study.record(new Write(CASE, invented("Beta")));
        study.settle();
        assertThat(model.entriesProperty().get()).hasSize(2);
    }

    @Test
    void undoRedoAndDeletionAreTold() {
        study.record(new Write(CASE, invented("Alpha")));
        study.record(Write.delete(CASE));
        OpenStudy.await(study.model().undo());
        OpenStudy.await(study.model().redo());
        show(CASE);
        assertThat(model.entriesProperty().get())
                .extracting(HistoryEntry::what)
                .containsExactly(What.REDONE, What.UNDONE, What.DELETED, What.CREATED);
        assertThat(model.entriesProperty().get().get(2).changes()).isEmpty();
    }

    @Test
    void goingBackWritesTheEarlierStateAsANewRevision() {
        study.record(new Write(CASE, invented("Alpha")));
        study.record(new Write(CASE, invented("Beta")));
        show(CASE);
        OpenStudy.await(model.bringBack(model.entriesProperty().get().get(1)));
        study.settle();
        assertThat(details().name()).isEqualTo("Alpha");
        assertThat(model.entriesProperty().get()).hasSize(3);
    }

    @Test
    void typingInOneGoIsOneStep() {
        for (String words : List.of("Many", "Many stitchers", "Many stitchers here")) {
            study.record(new Write(MINE, judgement(Score.UNSCORED, words)));
        }
        study.record(new Write(MINE, judgement(Score.of(2), "Many stitchers here")));
        show(MINE);
        assertThat(model.entriesProperty().get())
                .extracting(HistoryEntry::revisions)
                .containsExactly(1, 3);
        assertThat(model.entriesProperty().get().get(1).changes())
                .containsExactly(
                        new FieldChange("justification", Optional.empty(), Optional.of("Many stitchers here")));
    }

    @Test
    void aCoderDoesNotSeeAnotherCodersWork() {
        study.record(new Write(HERS, judgement(Score.of(3), "Hers")));
        show(HERS);
        assertThat(model.closedProperty().get()).isTrue();
        assertThat(model.entriesProperty().get()).isEmpty();
        study.record(new Write(HERS, judgement(Score.of(1), "Hers")));
        study.settle();
        assertThat(model.entriesProperty().get()).isEmpty();
    }

    @Test
    void aLeadSeesACodersWorkAndCannotChangeIt() {
        study.record(new Write(MINE, judgement(Score.of(3), "First")));
        study.record(new Write(MINE, judgement(Score.of(1), "Second")));
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        show(MINE);
        assertThat(model.entriesProperty().get()).hasSize(2);
        assertThat(model.changeableProperty().get()).isFalse();
        OpenStudy.await(model.bringBack(model.entriesProperty().get().get(1)));
        study.settle();
        assertThat(model.entriesProperty().get()).hasSize(2);
    }

    @Test
    void aCoderCannotSetBackWhatTheLeadsDecide() {
        show(EntityRef.codebook());
        assertThat(model.entriesProperty().get()).isNotEmpty();
        assertThat(model.changeableProperty().get()).isFalse();
    }

    @Test
    void keepingOneOfTwoVersionsReplacesBoth() {
        StudyStore store = new H2Studies(new JsonRevisionCodec()).inMemory(UuidCreator.getTimeOrderedEpoch());
        Revision root = revision(MINE, 1, List.of(), judgement(Score.of(1), "Root"));
        Revision left = revision(MINE, 2, List.of(root), judgement(Score.of(2), "Left"));
        Revision right = revision(MINE, 3, List.of(root), judgement(Score.of(3), "Right"));
        store.append(List.of(
                revision(EntityRef.coder(OpenStudy.ANA), 1, List.of(), new Coder("Ana", "A", Coder.Role.CODER)),
                root,
                left,
                right));
        try (StudySession session = new StudySession(
                store, new Author(OpenStudy.ANA, "device"), Clock.systemUTC(), UuidCreator::getTimeOrderedEpoch)) {
            StudyModel apart = new StudyModel(session, new ImmediateRunner(), (what, failure) -> {});
            HistoryViewModel history = new HistoryViewModel(apart);
            history.show(MINE);
            OpenStudy.await(session.withStore(nothing -> null));
            assertThat(history.conflictProperty().get()).isTrue();
            assertThat(history.entriesProperty().get())
                    .filteredOn(HistoryEntry::head)
                    .extracting(HistoryEntry::revision)
                    .containsExactly(right, left);
            OpenStudy.await(history.bringBack(history.entriesProperty().get().get(1)));
            OpenStudy.await(session.withStore(nothing -> null));
            Entity now = session.snapshot().entity(MINE).orElseThrow();
            assertThat(now.heads()).hasSize(1);
            assertThat(now.content(Judgement.class)).contains(judgement(Score.of(2), "Left"));
            assertThat(now.current().replaces()).containsExactlyInAnyOrder(left.id(), right.id());
            assertThat(history.conflictProperty().get()).isFalse();
            assertThat(history.entriesProperty().get().get(0).what()).isEqualTo(What.SETTLED);
        }
    }

    private static Revision revision(EntityRef ref, long counter, List<Revision> replaces, Content content) {
        Stamp stamp = new Stamp(
                OpenStudy.ANA,
                "device",
                Instant.parse("2026-01-01T10:00:00Z"),
                counter,
                UuidCreator.getTimeOrderedEpoch(),
                Optional.empty());
        return new Revision(
                UuidCreator.getTimeOrderedEpoch(),
                ref,
                stamp,
                replaces.stream().map(Revision::id).toList(),
                content);
    }

    private void show(EntityRef ref) {
        model.show(ref);
        study.settle();
    }

    private Case details() {
        return study.model()
                .session()
                .snapshot()
                .file("one")
                .orElseThrow()
                .details()
                .orElseThrow();
    }

    private static Judgement judgement(Score score, String justification) {
        return new Judgement(score, justification, List.of(), Confidence.SURE, 1);
    }

    private static Case invented(String name) {
        return new Case(name, "", "", "", SectoralGroup.COMPLEX_PRODUCTS, List.of(), "", Optional.empty());
    }
}
