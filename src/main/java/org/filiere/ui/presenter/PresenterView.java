package org.filiere.ui.presenter;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartMark;
import org.filiere.chart.ChartTheme;
import org.filiere.ui.control.chart.ChartPane;
import org.filiere.ui.control.chart.LiveChart;
import org.filiere.ui.i18n.Messages;

/**
 * One chart over the whole screen. Arrows move to the next one, V shows the values, D turns the lights off, Escape leaves,
 * and a click on a mark leaves for its cases.
 */
public final class PresenterView extends BorderPane {

    /** How much larger the type is than on a desk. */
    public static final double SCALE = 1.6;

    private final LiveChart live;
    private final Messages messages;
    private final Runnable onClose;
    private final Label page = new Label();
    private final Label keys = new Label();

    /**
     * A presentation.
     *
     * @param live the chart, with the kind to begin with; it is put in sight and taken out of it again
     * @param onMark told of a clicked mark and the chart that it is on, after which the presentation closes
     * @param onClose closes the window
     */
    public PresenterView(LiveChart live, Messages messages, BiConsumer<ChartKind, ChartMark> onMark, Runnable onClose) {
        this.live = live;
        this.messages = messages;
        this.onClose = onClose;
        setId("presenter");
        getStyleClass().add("presenter");
        ChartPane pane = new ChartPane("presenter-chart", mark -> {
            ChartKind kind = live.kindProperty().get();
            close();
            onMark.accept(kind, mark);
        });
        setCenter(pane);
        setBottom(foot());
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        live.madeProperty()
                .subscribe((Optional<LiveChart.Made> made) -> made.ifPresent(done -> pane.show(done.chart())));
        live.themeProperty().subscribe(this::paint);
        live.kindProperty().subscribe(this::tellPage);
        paint();
        tellPage();
        live.inSightProperty().set(true);
    }

    /** Makes no more charts. */
    public void close() {
        live.inSightProperty().set(false);
        live.dispose();
        onClose.run();
    }

    private HBox foot() {
        page.setId("presenter-page");
        keys.setText(messages.get("presenter.keys"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(page, gap, keys);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setStyle("-fx-padding: 6 24 12 24;");
        return foot;
    }

    private void onKey(KeyEvent event) {
        KeyCode key = event.getCode();
        if (key == KeyCode.RIGHT || key == KeyCode.PAGE_DOWN || key == KeyCode.SPACE) {
            move(1);
        } else if (key == KeyCode.LEFT || key == KeyCode.PAGE_UP) {
            move(-1);
        } else if (key == KeyCode.V) {
            ChartTheme theme = live.themeProperty().get();
            live.themeProperty().set(theme.withValues(!theme.valuesShown()));
        } else if (key == KeyCode.D) {
            ChartTheme theme = live.themeProperty().get();
            live.themeProperty().set(new ChartTheme(!theme.dark(), theme.scale(), theme.valuesShown()));
        } else if (key == KeyCode.ESCAPE || key == KeyCode.F5) {
            close();
        } else {
            return;
        }
        event.consume();
    }

    private void move(int by) {
        ChartKind[] kinds = ChartKind.values();
        int next = Math.floorMod(live.kindProperty().get().ordinal() + by, kinds.length);
        live.kindProperty().set(kinds[next]);
    }

    private void tellPage() {
        page.setText(
                messages.get("presenter.page", live.kindProperty().get().ordinal() + 1, ChartKind.values().length));
    }

    private void paint() {
        boolean dark = live.themeProperty().get().dark();
        java.awt.Color ground = live.themeProperty().get().background();
        setStyle(String.format(
                java.util.Locale.ROOT,
                "-fx-background-color: rgb(%d, %d, %d);",
                ground.getRed(),
                ground.getGreen(),
                ground.getBlue()));
        String ink = "-fx-text-fill: " + (dark ? "#9da7b3" : "#59636e") + ";";
        page.setStyle(ink);
        keys.setStyle(ink);
    }
}
