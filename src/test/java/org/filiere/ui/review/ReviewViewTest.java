package org.filiere.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.review.ReconcileStudy.ALPHA;
import static org.filiere.ui.review.ReconcileStudy.BEA;
import static org.filiere.ui.review.ReconcileStudy.INFORMATION;
import static org.filiere.ui.review.ReconcileStudy.INPUTS;
import static org.filiere.ui.review.ReconcileStudy.LABOUR;

import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Markets;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.ReviewClaim;
import org.filiere.domain.Score;
import org.filiere.domain.Write;
import org.filiere.ui.Navigator;
import org.filiere.ui.testkit.NoNavigator;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReviewViewTest {

    private ReconcileStudy study;
    private ReconcileViewModel caseModel;
    private ReviewView view;

    @Start
    void start(Stage stage) {
        study = new ReconcileStudy(Screens.runner());
        Navigator navigator = new NoNavigator() {
            @Override
            public void showReview() {
                view.showMatrix();
            }

            @Override
            public void reconcile(String caseId, Optional<String> topic) {
                view.reconcile(caseId, topic);
            }
        };
        ReviewViewModel matrixModel = new ReviewViewModel(study.study.model(), Screens.runner(), navigator);
        caseModel = new ReconcileViewModel(study.study.model(), Screens.runner(), study.study::newId);
        view = new ReviewView(matrixModel, caseModel, Screens.MESSAGES, ZoneId.of("UTC"), navigator);
        Screens.show(stage, view);
        Platform.runLater(view::shown);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private void settle() {
        Screens.settle(study.study);
    }

    private KeyCode number(String coder) {
        int number = caseModel.sightProperty().get().coders().stream()
                .filter(letter -> letter.coderId().equals(coder))
                .findFirst()
                .orElseThrow()
                .number();
        return number == 1 ? KeyCode.DIGIT1 : KeyCode.DIGIT2;
    }

    private static void next(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private void openFirstCell(FxRobot robot) {
        settle();
        robot.type(KeyCode.ENTER);
        settle();
    }

    @Test
    void aCaseIsReconciledFromTheKeyboardAlone(FxRobot robot) {
        openFirstCell(robot);
        robot.type(KeyCode.A);
        assertThat(text(robot, "#review-ask-question")).startsWith("9 topics would be decided");
        assertThat(study.alphaFile().review()).isEmpty();
        robot.type(KeyCode.A);
        settle();
        robot.type(number(BEA)).write("The school trains them");
        next(robot);
        settle();
        robot.type(KeyCode.RIGHT, KeyCode.DIGIT1, KeyCode.PERIOD, KeyCode.ENTER).write("Most come from abroad");
        next(robot);
        settle();
        robot.type(KeyCode.N, KeyCode.P).write("No such thing").type(KeyCode.ENTER);
        settle();
        next(robot);
        robot.type(number(BEA)).write("They export");
        next(robot);
        settle();
        assertThat(study.decided(LABOUR).orElseThrow().score()).isEqualTo(Score.of(2));
        assertThat(study.decided(LABOUR).orElseThrow().reason()).isEqualTo("The school trains them");
        assertThat(study.decided(INPUTS).orElseThrow().score()).isEqualTo(Score.of(1.5));
        Reconciliation missing = study.decided(INFORMATION).orElseThrow();
        assertThat(missing.score()).isEqualTo(Score.notApplicable("No such thing"));
        assertThat(missing.reason()).isEqualTo("No such thing");
        assertThat(study.alphaFile().governanceReconciliation().orElseThrow().chains())
                .extracting(chain -> chain.markets())
                .containsExactly(Markets.BOTH);
        assertThat(study.alphaFile().review()).contains(new ReviewClaim(OpenStudy.LEA));
        assertThat(caseModel.sightProperty().get().review().caseId())
                .as("went on to the next case")
                .isEqualTo(ReconcileStudy.BETA);
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#review-matrix").query().isFocused()).isTrue();
        assertThat(study.study.failures()).isEmpty();
    }

    @Test
    void anItemIsDecidedByMouse(FxRobot robot) {
        openFirstCell(robot);
        String letter = number(BEA) == KeyCode.DIGIT1 ? "A" : "B";
        String other = letter.equals("A") ? "B" : "A";
        robot.clickOn("#review-topic-" + LABOUR);
        robot.clickOn("#review-carry-" + other);
        robot.clickOn("#review-take-" + letter);
        robot.clickOn("#review-reason").write("Seen by both");
        robot.clickOn("#review-topic-" + INPUTS);
        settle();
        Reconciliation decided = study.decided(LABOUR).orElseThrow();
        assertThat(decided.score()).isEqualTo(Score.of(2));
        assertThat(decided.reason()).isEqualTo("Seen by both");
        assertThat(decided.justifications()).containsExactlyInAnyOrder("few", "bea saw it");
        robot.clickOn("#review-set-5");
        robot.clickOn("#review-reason").write("As Bea says");
        robot.clickOn("#review-next");
        settle();
        assertThat(study.decided(INPUTS).orElseThrow().score()).isEqualTo(Score.of(2.5));
        assertThat(caseModel.currentProperty().get()).isEqualTo(INFORMATION);
    }

    @Test
    void aDecisionIsOpenedAgainWithAReasonAndANoteCanBeAdded(FxRobot robot) {
        openFirstCell(robot);
        robot.type(number(BEA)).write("so").type(KeyCode.ESCAPE);
        settle();
        assertThat(study.decided(LABOUR)).isPresent();
        robot.type(KeyCode.DIGIT1);
        assertThat(text(robot, "#review-notice")).contains("Backspace");
        robot.type(KeyCode.BACK_SPACE).write("new numbers").type(KeyCode.ENTER);
        settle();
        robot.type(KeyCode.D).write("ask 3 people").type(KeyCode.ENTER);
        settle();
        assertThat(study.decided(LABOUR)).isEmpty();
        assertThat(study.alphaFile().discussion(LABOUR))
                .extracting(revision ->
                        revision.content(DiscussionNote.class).orElseThrow().text())
                .containsExactly("new numbers", "ask 3 people");
    }

    @Test
    void namesAreShownOnlyAfterTheLeadRevealsThem(FxRobot robot) {
        openFirstCell(robot);
        assertThat(robot.lookup("Bea Invented").tryQuery()).isEmpty();
        robot.clickOn("#review-reveal");
        assertThat(robot.lookup("Bea Invented").tryQuery()).isPresent();
    }

    @Test
    void theEvidenceOpensAtTheFirstPassage(FxRobot robot) {
        openFirstCell(robot);
        robot.type(KeyCode.E);
        settle();
        assertThat(robot.lookup("#review-transcript").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#review-topic-" + LABOUR).query().isFocused()).isTrue();
    }

    @Test
    void anotherLeadsCaseIsTakenOverAfterAQuestion(FxRobot robot) {
        study.study.record(new Write(EntityRef.review(ALPHA), new ReviewClaim(ReconcileStudy.LOU)));
        openFirstCell(robot);
        assertThat(text(robot, "#review-owner")).contains("Lou Invented");
        assertThat(robot.lookup("#review-carry-A").queryAs(CheckBox.class).isDisabled())
                .isTrue();
        robot.clickOn("#review-claim");
        assertThat(text(robot, "#review-ask-question")).contains("Lou Invented");
        robot.clickOn("#review-ask-yes");
        settle();
        assertThat(study.alphaFile().review()).contains(new ReviewClaim(OpenStudy.LEA));
    }

    @Test
    void codersAreToldWhyTheScreenIsClosed(FxRobot robot) {
        openFirstCell(robot);
        study.as(OpenStudy.ANA);
        settle();
        assertThat(visible(robot, "#review-closed")).isTrue();
        assertThat(visible(robot, "#review-reconcile")).isFalse();
        assertThat(robot.lookup("#review-matrix").queryTableView().getItems()).isEmpty();
    }

    private static boolean visible(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }
}
