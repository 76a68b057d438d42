package org.filiere.ui.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.report.feedback.FeedbackOutcome;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackViewModelTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<Path> opened = new ArrayList<>();
    private boolean noBrowser;
    private final FeedbackViewModel model = new FeedbackViewModel(
            study.model(), navigator, Screens.MESSAGES, new ImmediateRunner(), dialogs, this::open, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aCoderIsToldThatFeedbackComesFromTheLeadAndNothingIsComputed() {
        ReviewedStudy.in(study);
        OpenStudy.await(study.model().codeAs(OpenStudy.ANA));
        model.inSightProperty().set(true);
        assertThat(model.closedProperty().get()).isTrue();
        model.coderProperty().set(OpenStudy.ANA);
        assertThat(model.contentProperty().get()).isEmpty();
        assertThat(model.rowsProperty().get()).isEmpty();
        model.save();
        model.print();
        study.settle();
        assertThat(opened).isEmpty();
    }

    @Test
    void aLeadSeesTheFirstCoderAndFiltersByDifferenceAndCase() {
        ReviewedStudy.in(study);
        model.inSightProperty().set(true);
        assertThat(model.coderProperty().get()).isEqualTo(OpenStudy.ANA);
        assertThat(model.codersProperty().get()).containsExactly(OpenStudy.ANA, OpenStudy.LEA);
        assertThat(model.rowsProperty().get())
                .extracting(FeedbackRow::caseId, FeedbackRow::own, FeedbackRow::last, FeedbackRow::difference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("alfa", "2", "2½", "−½"),
                        org.assertj.core.groups.Tuple.tuple("alfa", "2", "2", "0"),
                        org.assertj.core.groups.Tuple.tuple("alfa", "2", "", "Not decided yet"),
                        org.assertj.core.groups.Tuple.tuple("beta", "1", "0", "+1"));
        model.onlyDifferencesProperty().set(true);
        assertThat(model.rowsProperty().get())
                .extracting(FeedbackRow::outcome)
                .containsExactly(FeedbackOutcome.LOWER, FeedbackOutcome.HIGHER);
        model.caseIdProperty().set(Optional.of("beta"));
        assertThat(model.rowsProperty().get()).hasSize(1);
        model.open(model.rowsProperty().get().get(0));
        assertThat(navigator.ways()).containsExactly("reconcile beta " + ReviewedStudy.FIRST.id());
    }

    @Test
    void itFollowsTheStudyAndTheCoderAtWork() {
        ReviewedStudy.in(study);
        model.inSightProperty().set(true);
        model.coderProperty().set(OpenStudy.LEA);
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.contentProperty().get())
                .hasValueSatisfying(
                        made -> assertThat(made.feedback().isEmpty()).isTrue());
        study.record(org.filiere.ui.testkit.Cases.judged("alfa", 1, OpenStudy.LEA, 3));
        study.settle();
        assertThat(model.rowsProperty().get()).hasSize(1);
        OpenStudy.await(study.model().codeAs(OpenStudy.ANA));
        study.settle();
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.contentProperty().get()).isEmpty();
    }

    @Test
    void thePageIsSavedAsOthersMaySeeIt() throws IOException {
        ReviewedStudy.in(study);
        model.inSightProperty().set(true);
        model.shownProperty().set(text -> text.replace("ledger", "BOOK"));
        Path file = folder.resolve("page.html");
        dialogs.choose(file);
        model.save();
        assertThat(Files.readString(file)).contains("The BOOK shows shared orders", "Ana Invented");
        assertThat(model.noticeProperty().get()).startsWith("Saved as ").contains("page.html");
        dialogs.choose(folder);
        model.save();
        assertThat(study.failures()).hasSize(1);
    }

    @Test
    void printingOpensThePageInTheBrowserOrSaysWhatToDo() throws IOException {
        ReviewedStudy.in(study);
        model.inSightProperty().set(true);
        model.print();
        study.settle();
        assertThat(opened)
                .singleElement()
                .satisfies(page -> assertThat(page).content().contains("Feedback for Ana"));
        assertThat(model.noticeProperty().get()).startsWith("Opened in the browser");
        noBrowser = true;
        model.print();
        study.settle();
        assertThat(model.noticeProperty().get()).startsWith("No browser opened the page. Open ");
        assertThat(study.failures()).isEmpty();
    }

    private void open(Path page) throws IOException {
        if (noBrowser) {
            throw new IOException("no browser");
        }
        opened.add(page);
    }
}
