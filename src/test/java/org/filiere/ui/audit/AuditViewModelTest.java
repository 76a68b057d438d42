package org.filiere.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Kind;
import org.filiere.domain.Score;
import org.filiere.domain.Write;
import org.filiere.review.audit.AuditAction;
import org.filiere.review.audit.AuditEntry;
import org.filiere.review.audit.AuditFilter;
import org.filiere.review.audit.AuditedStudy;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditViewModelTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final AuditViewModel model = new AuditViewModel(
            study.model(), navigator, Screens.MESSAGES, new ImmediateRunner(), dialogs, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void forACoderNothingIsReadAndForALeadEverythingIs() {
        model.inSightProperty().set(true);
        study.settle();
        assertThat(model.readingProperty().get()).isEqualTo(AuditLog.Reading.CLOSED);
        assertThat(model.allProperty().get()).isEmpty();
        AuditedStudy.in(study);
        study.settle();
        assertThat(model.readingProperty().get()).isEqualTo(AuditLog.Reading.READ);
        assertThat(model.allProperty().get()).hasSizeGreaterThan(10);
        OpenStudy.await(study.model().codeAs(OpenStudy.ANA));
        study.settle();
        assertThat(model.readingProperty().get()).isEqualTo(AuditLog.Reading.CLOSED);
        assertThat(model.allProperty().get()).isEmpty();
        assertThat(model.passingProperty().get()).isEmpty();
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void itFollowsEditsFiltersThemAndShowsWhatTheChosenOneChanged() {
        read();
        study.record(Cases.judged("alfa", AuditedStudy.ITEM, OpenStudy.LEA, Score.of(0)));
        study.settle();
        assertThat(model.allProperty().get().get(0).entity().coderId()).contains(OpenStudy.LEA);
        assertThat(model.people()).containsExactly(OpenStudy.ANA, OpenStudy.LEA);
        model.filterProperty().set(decisions());
        assertThat(model.passingProperty().get()).hasSize(3);
        model.choose(model.passingProperty().get().get(2));
        study.settle();
        assertThat(model.changesProperty().get())
                .extracting(FieldChange::field)
                .contains("score", "reason", "decidedBy");
        model.choose(null);
        assertThat(model.changesProperty().get()).isEmpty();
    }

    @Test
    void anEntryOpensWhatItIsAbout() {
        read();
        model.open(entry(Kind.RECONCILIATION));
        model.open(entry(Kind.JUDGEMENT));
        model.open(entry(Kind.CASE));
        model.open(entry(Kind.HAND_IN));
        model.open(entry(Kind.CODEBOOK));
        String item = AuditedStudy.ITEM.id();
        assertThat(navigator.ways())
                .containsExactly(
                        "reconcile alfa " + item,
                        "reconcile alfa " + item,
                        "open alfa",
                        "team",
                        "history codebook:codebook");
    }

    @Test
    void whatIsAboutADeletedCaseShowsItsHistory() {
        read();
        study.record(new Write(EntityRef.caseOf("alfa"), Content.TOMBSTONE));
        study.settle();
        AuditEntry deleted = entry(Kind.CASE);
        assertThat(deleted.action()).isEqualTo(AuditAction.DELETED);
        model.open(deleted);
        model.open(entry(Kind.RECONCILIATION));
        assertThat(navigator.ways())
                .containsExactly("history case:alfa", "history reconciliation:alfa/" + AuditedStudy.ITEM.id());
    }

    @Test
    void onlyWhatTheFiltersLetPassIsSavedAndAFailureIsReported() throws IOException {
        read();
        model.filterProperty().set(decisions());
        model.save();
        Path file = folder.resolve("audit.csv");
        dialogs.choose(file);
        model.save();
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(model.noticeProperty().get()).startsWith("3 entries saved to ");
        dialogs.choose(folder);
        model.save();
        assertThat(study.failures()).hasSize(1);
    }

    @Test
    void aReadingThatIsStoppedShowsNothingAndCanBeginAgain() {
        AuditReading reading = new AuditReading();
        reading.stop();
        assertThat(reading.begin(study.model().session(), part -> {})).failsWithin(java.time.Duration.ofSeconds(10));
        read();
        model.readAgain();
        study.settle();
        assertThat(model.readingProperty().get()).isEqualTo(AuditLog.Reading.READ);
    }

    private void read() {
        AuditedStudy.in(study);
        model.inSightProperty().set(true);
        study.settle();
        assertThat(model.readingProperty().get()).isEqualTo(AuditLog.Reading.READ);
    }

    private AuditEntry entry(Kind kind) {
        return model.allProperty().get().stream()
                .filter(entry -> entry.entity().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static AuditFilter decisions() {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                "");
    }
}
