package org.filiere.app;

import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartMark;
import org.filiere.chart.ChartTheme;
import org.filiere.ui.CountingModel;
import org.filiere.ui.StudyModel;
import org.filiere.ui.Theme;
import org.filiere.ui.UserSettings;
import org.filiere.ui.control.chart.LiveChart;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.presenter.PresenterView;
import org.filiere.ui.task.BackgroundRunner;

/** Opens the presentation of a study's charts on a window of its own. */
final class Presentation {

    private final StudyModel study;
    private final CountingModel counting;
    private final UserSettings settings;
    private final Messages messages;
    private final BackgroundRunner background;
    private final BiConsumer<ChartKind, ChartMark> onMark;

    Presentation(
            StudyModel study,
            CountingModel counting,
            UserSettings settings,
            Messages messages,
            BackgroundRunner background,
            BiConsumer<ChartKind, ChartMark> onMark) {
        this.study = study;
        this.counting = counting;
        this.settings = settings;
        this.messages = messages;
        this.background = background;
        this.onMark = onMark;
    }

    /** Shows a chart over the whole screen. */
    void show(ChartKind kind) {
        boolean dark = settings.themeProperty().get() == Theme.DARK;
        LiveChart live = new LiveChart(
                study,
                counting,
                ChartLabels.of(messages.locale()),
                kind,
                new ChartTheme(dark, PresenterView.SCALE, false),
                background,
                study::report);
        Stage stage = new Stage();
        PresenterView view = new PresenterView(live, messages, onMark, stage::close);
        stage.setTitle(messages.get("presenter.title"));
        stage.setScene(new Scene(view, 1280, 720));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        stage.setOnCloseRequest(event -> view.close());
        stage.show();
        view.requestFocus();
    }
}
