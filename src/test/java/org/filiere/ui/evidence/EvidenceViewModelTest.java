package org.filiere.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceViewModelTest {

    private final ImmediateRunner runner = new ImmediateRunner();
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final OpenStudy study = new OpenStudy(runner);
    private EvidenceViewModel model;

    @BeforeEach
    void open() {
        EvidenceStudy.fill(study);
        model = new EvidenceViewModel(study.model(), navigator, Screens.MESSAGES, runner, study::newId);
        study.settle();
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void theSourcesAreListedByTitleWithTheLengthOfTheirTexts() {
        assertThat(model.list().visible()).extracting(SourceLine::id).containsExactly("paper", "interview");
        assertThat(line("interview").length()).hasValue(EvidenceStudy.TEXT.length());
        assertThat(line("paper").caseNames()).containsExactly("Sialkot", "Sinos Valley");
    }

    @Test
    void onlyTheCodersOwnPassagesAreCounted() {
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.ANA, "interview", "shoes", "suppliers");
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.LEA, "interview", "abroad");
        assertThat(line("interview").passages()).isEqualTo(2);
    }

    @Test
    void anOlderVersionStandsBelowItsCorrectionAndSaysWhatIsToSettle() {
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.ANA, "interview", "shoes", "suppliers");
        EvidenceStudy.judge(study, StandardItem.MARKET_ACCESS, OpenStudy.LEA, "interview", "abroad");
        EvidenceStudy.put(
                study, "corrected", "Zoom call", Source.Type.INTERVIEW, "es", "other", Optional.of("interview"), "one");
        assertThat(model.list().visible())
                .extracting(SourceLine::id)
                .containsExactly("paper", "corrected", "interview");
        assertThat(line("interview").isOlder()).isTrue();
        assertThat(line("interview").toSettle()).isEqualTo(2);
        assertThat(line("corrected").toSettle()).isZero();
    }

    @Test
    void filtersNarrowTheListDown() {
        model.list().filters().textProperty().set("EXPÓRTER sinos");
        assertThat(model.list().visible()).extracting(SourceLine::id).containsExactly("interview");
        model.list().filters().clear();
        model.list().filters().caseProperty().set(Optional.of(new CaseChoice("two", "Sialkot")));
        assertThat(model.list().visible()).extracting(SourceLine::id).containsExactly("paper");
        model.list().filters().clear();
        model.list().filters().languageProperty().set(Optional.of("es"));
        assertThat(model.list().visible()).extracting(SourceLine::id).containsExactly("interview");
        model.list().filters().clear();
        model.list().filters().typeProperty().set(Optional.of(Source.Type.PUBLICATION));
        assertThat(model.list().visible()).extracting(SourceLine::id).containsExactly("paper");
    }

    @Test
    void whatIsEnteredIsStoredWithWhatOthersChangedMeanwhile() {
        model.choose("interview");
        model.details().draftProperty().get().dateProperty().set("Mar 4, 2024");
        Source now = source("interview");
        study.record(new Write(
                EntityRef.source("interview"),
                new Source(
                        now.title(),
                        now.type(),
                        "P77",
                        now.date(),
                        now.place(),
                        now.language(),
                        now.consent(),
                        now.caseIds(),
                        now.textHash(),
                        now.corrects())));
        OpenStudy.await(model.details().commit());
        study.settle();
        assertThat(source("interview").date()).hasValue(java.time.LocalDate.of(2024, 3, 4));
        assertThat(source("interview").participantCode()).isEqualTo("P77");
        assertThat(model.details().draftProperty().get().dateProperty().get()).isEqualTo("2024-03-04");
    }

    @Test
    void aPlaceIsShownOnceTheTextWasRead() {
        model.list().filters().typeProperty().set(Optional.of(Source.Type.PUBLICATION));
        model.show("interview", 8, 13);
        study.settle();
        assertThat(model.list().filters().isActive()).isFalse();
        assertThat(model.chosenProperty().get()).hasValue("interview");
        assertThat(model.details().textProperty().get()).hasValue(EvidenceStudy.TEXT);
        assertThat(model.details().placeProperty().get()).hasValue(new SourceDetailsViewModel.Place(8, 13));
    }

    private SourceLine line(String id) {
        study.settle();
        return model.list().lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Source source(String id) {
        return study.model().session().snapshot().sources().get(id);
    }
}
