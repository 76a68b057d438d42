package org.filiere.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.search.SearchKind;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SearchViewTest {

    private static final String TEXT = "Entrevistadora: ¿A quién venden?\n"
            + "Juan: Empezamos en el valle. Vendemos la piel curtida a un comprador de São Bento. Es todo.\n";
    private static final String SENTENCE = "Vendemos la piel curtida a un comprador de São Bento.";
    private static final String ITEM = StandardItem.FORWARD_VERTICAL.id();

    private final RecordingNavigator navigator = new RecordingNavigator();
    private OpenStudy study;
    private StudyIndexer indexer;
    private SearchViewModel model;
    private SearchView view;

    @Start
    void show(Stage stage) {
        study = new OpenStudy(Screens.runner());
        String hash = OpenStudy.await(study.model().session().withStore(store -> store.putText(TEXT)));
        study.record(
                Cases.of("vale", "Vale do Couro", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("serra", "Serra", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING),
                new Write(
                        EntityRef.source("s1"),
                        new Source(
                                "Interview one",
                                Source.Type.INTERVIEW,
                                "P1",
                                Optional.empty(),
                                "",
                                "es",
                                "",
                                List.of("vale", "serra"),
                                hash,
                                Optional.empty())),
                new Write(
                        EntityRef.judgement("vale", StandardItem.PROCESS_UPGRADING.id(), OpenStudy.ANA),
                        new Judgement(Score.of(2), "Curtida con cuidado", List.of(), Judgement.Confidence.SURE, 1)));
        indexer = new StudyIndexer(study.model().session());
        OpenStudy.await(indexer.settled());
        model = new SearchViewModel(
                study.model(),
                indexer,
                navigator,
                Screens.MESSAGES,
                Screens.runner(),
                () -> Optional.of(EntityRef.judgement("serra", ITEM, OpenStudy.ANA)),
                study::newId);
        view = new SearchView(model, Screens.MESSAGES, new AnsweringDialogs());
        Screens.show(stage, (javafx.scene.Parent) view.view());
        view.shown();
    }

    @AfterEach
    void close() {
        model.dispose();
        indexer.close();
        study.close();
    }

    @Test
    void hitsComeAsOneTypesAndEnterOpensTheChosenOneInItsPlace(FxRobot robot) {
        robot.write("curti");
        waitFor(robot, () -> rows(robot).size() == 2);
        assertThat(rows(robot))
                .extracting(row -> row.hit().kind())
                .containsExactly(SearchKind.SOURCE_TEXT, SearchKind.JUSTIFICATION);
        assertThat(rows(robot))
                .extracting(SearchRow::heading)
                .containsExactly(Optional.of("Transcripts and texts · 1"), Optional.of("Justifications · 1"));
        assertThat(robot.lookup("#search-results .match").queryAllAs(Text.class))
                .extracting(Text::getText)
                .contains("curtida", "Curtida");
        assertThat(robot.lookup("#search-status").queryAs(Label.class).getText())
                .isEqualTo("2 places");
        robot.type(KeyCode.ENTER).type(KeyCode.DOWN).type(KeyCode.ENTER);
        int at = TEXT.indexOf("curtida");
        assertThat(navigator.ways()).containsExactly("source s1 " + at + "–" + (at + "curtida".length()), "code vale");
    }

    @Test
    void theSentenceAroundAHitBecomesAPassageByKeyboardAndNoScore(FxRobot robot) {
        robot.write("sao bento");
        waitFor(robot, () -> model.previewProperty().get() != null);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        assertThat(robot.lookup("#search-link-quote").queryAs(Label.class).getText())
                .isEqualTo(SENTENCE);
        robot.type(KeyCode.ENTER);
        waitFor(robot, () -> model.linking().linkedProperty().get() != null);
        Judgement made = study.model()
                .snapshot()
                .caseFile("serra")
                .orElseThrow()
                .judgement(ITEM, OpenStudy.ANA)
                .orElseThrow();
        int at = TEXT.indexOf(SENTENCE);
        assertThat(made.score()).isEqualTo(Score.UNSCORED);
        assertThat(made.passages())
                .containsExactly(new Passage("s1", at, at + SENTENCE.length(), SENTENCE, Passage.Stance.FOR, ""));
        assertThat(robot.lookup("#search-link").query().isVisible()).isFalse();
        assertThat(robot.lookup("#search-field").query().isFocused()).isTrue();
    }

    @Test
    void anotherItemIsPickedByAFewLettersAndItsScoreStays(FxRobot robot) {
        robot.write("piel");
        waitFor(robot, () -> model.previewProperty().get() != null);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        Screens.onWindow(
                () -> model.linking().chosenCaseProperty().set(new LinkViewModel.CaseChoice("vale", "Vale do Couro")));
        robot.write("process").type(KeyCode.ENTER);
        waitFor(robot, () -> model.linking().linkedProperty().get() != null);
        Judgement made = study.model()
                .snapshot()
                .caseFile("vale")
                .orElseThrow()
                .judgement(StandardItem.PROCESS_UPGRADING.id(), OpenStudy.ANA)
                .orElseThrow();
        assertThat(made.score()).isEqualTo(Score.of(2));
        assertThat(made.justification()).isEqualTo("Curtida con cuidado");
        assertThat(made.passages()).extracting(Passage::quote).containsExactly(SENTENCE);
    }

    @Test
    void escapeLinksNothing(FxRobot robot) {
        robot.write("piel");
        waitFor(robot, () -> model.previewProperty().get() != null);
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        robot.type(KeyCode.ESCAPE);
        Screens.settle(study);
        assertThat(robot.lookup("#search-link").query().isVisible()).isFalse();
        assertThat(study.model().snapshot().caseFile("serra").orElseThrow().judgement(ITEM, OpenStudy.ANA))
                .isEmpty();
    }

    @Test
    void anEmptySearchSaysWhatToDoAndSoDoesOneWithoutHits(FxRobot robot) {
        assertThat(robot.lookup("Search everything that is written").tryQuery()).isPresent();
        robot.write("xyzzy");
        waitFor(
                robot,
                () -> robot.lookup(".empty-title")
                        .queryAs(Label.class)
                        .getText()
                        .equals("Nothing found"));
        robot.type(KeyCode.ESCAPE);
        waitFor(
                robot,
                () -> robot.lookup("Search everything that is written")
                        .tryQuery()
                        .isPresent());
    }

    @Test
    void whatIsNoLongerWrittenGoesFromTheResults(FxRobot robot) {
        robot.write("curti");
        waitFor(robot, () -> rows(robot).size() == 2);
        study.record(Write.delete(EntityRef.source("s1")));
        waitFor(robot, () -> rows(robot).size() == 1);
        assertThat(rows(robot).get(0).hit().kind()).isEqualTo(SearchKind.JUSTIFICATION);
    }

    private static List<SearchRow> rows(FxRobot robot) {
        Optional<ListView<SearchRow>> list = robot.lookup("#search-results").tryQuery();
        return list.map(ListView::getItems).map(List::copyOf).orElse(List.of());
    }

    private static void waitFor(FxRobot robot, BooleanSupplier reached) {
        try {
            WaitForAsyncUtils.waitFor(
                    10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, reached::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("not reached; results " + rows(robot), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
