package org.filiere.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.filiere.domain.Case;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Write;
import org.filiere.ui.control.history.HistoryViewModel;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HistoryViewTest {

    private static final EntityRef CASE = EntityRef.caseOf("one");

    private final AtomicInteger closed = new AtomicInteger();
    private OpenStudy study;
    private HistoryView view;

    @Start
    void start(Stage stage) {
        study = new OpenStudy(Screens.runner());
        view = new HistoryView(new HistoryViewModel(study.model()), Screens.MESSAGES, closed::incrementAndGet);
        BorderPane frame = new BorderPane();
        frame.setRight(view);
        Screens.show(stage, frame);
    }

    @BeforeEach
    void twoVersions(FxRobot robot) {
        study.record(new Write(CASE, invented("Alpha")));
        study.record(new Write(CASE, invented("Beta")));
        Screens.settle(study);
        robot.interact(() -> view.show(CASE));
        Screens.settle(study);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void anEarlierVersionComesBackWithTheMouse(FxRobot robot) {
        assertThat(robot.lookup("#history-title").queryAs(Label.class).getText())
                .contains("Beta");
        assertThat(robot.lookup("#history-back-0").tryQuery()).isEmpty();
        robot.clickOn("#history-back-1");
        Screens.settle(study);
        assertThat(name()).isEqualTo("Alpha");
        assertThat(robot.lookup("#history-entry-2").tryQuery()).isPresent();
    }

    @Test
    void anEarlierVersionComesBackFromTheKeyboard(FxRobot robot) {
        robot.interact(() -> robot.lookup("#history-close").query().requestFocus());
        robot.type(KeyCode.TAB);
        if (!(view.getScene().getFocusOwner() instanceof Button)) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.SPACE);
        Screens.settle(study);
        assertThat(name()).isEqualTo("Alpha");
    }

    @Test
    void escapeClosesThePanel(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.type(KeyCode.ESCAPE);
        assertThat(closed).hasValue(1);
        robot.clickOn("#history-close");
        assertThat(closed).hasValue(2);
    }

    private String name() {
        return study.model()
                .session()
                .snapshot()
                .file("one")
                .orElseThrow()
                .details()
                .orElseThrow()
                .name();
    }

    private static Case invented(String name) {
        return new Case(name, "", "", "", SectoralGroup.COMPLEX_PRODUCTS, List.of(), "", Optional.empty());
    }
}
