package org.filiere.ui.control.chart;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartTheme;
import org.filiere.chart.StudyChart;
import org.filiere.chart.StudyCharts;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.CountingModel;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;
import org.filiere.ui.task.LatestOnly;

/**
 * A chart that follows the study, the switches and the theme. It is made in the background, and only the newest one
 * comes to the screen. While it is out of sight nothing is made. For the window's thread.
 */
public final class LiveChart {

    /**
     * A chart and what it was made from.
     *
     * @param study the study at that moment
     * @param summaries its cases under the switches
     * @param chart the chart
     */
    public record Made(StudySnapshot study, CaseSummaries summaries, StudyChart chart) {}

    private record Wish(StudySnapshot study, CountingOptions options, ChartKind kind, ChartTheme theme) {}

    private final StudyModel study;
    private final CountingModel counting;
    private final ChartLabels labels;
    private final ObjectProperty<ChartKind> kind;
    private final ObjectProperty<ChartTheme> theme;
    private final BooleanProperty inSight = new SimpleBooleanProperty(this, "inSight");
    private final ReadOnlyObjectWrapper<Optional<Made>> made =
            new ReadOnlyObjectWrapper<>(this, "made", Optional.empty());
    private final LatestOnly<Wish, Made> maker;
    private final Subscription subscriptions;
    private volatile CaseSummaries latest;

    /** A chart out of sight. */
    public LiveChart(
            StudyModel study,
            CountingModel counting,
            ChartLabels labels,
            ChartKind kind,
            ChartTheme theme,
            BackgroundRunner background,
            ErrorReporter errors) {
        this.study = study;
        this.counting = counting;
        this.labels = labels;
        this.kind = new SimpleObjectProperty<>(this, "kind", kind);
        this.theme = new SimpleObjectProperty<>(this, "theme", theme);
        maker = new LatestOnly<>(
                background,
                this::make,
                done -> made.set(Optional.of(done)),
                failure -> errors.report("charts.drawing", failure));
        subscriptions = Subscription.combine(
                study.snapshotProperty().subscribe(this::ask),
                counting.optionsProperty().subscribe(this::ask),
                this.kind.subscribe(this::ask),
                this.theme.subscribe(this::ask),
                inSight.subscribe(this::ask));
    }

    /** Which chart. */
    public ObjectProperty<ChartKind> kindProperty() {
        return kind;
    }

    /** Its colours and size. */
    public ObjectProperty<ChartTheme> themeProperty() {
        return theme;
    }

    /** Whether anybody sees it. */
    public BooleanProperty inSightProperty() {
        return inSight;
    }

    /** The newest chart; empty before the first. */
    public ReadOnlyObjectProperty<Optional<Made>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /** The words on it. */
    public ChartLabels labels() {
        return labels;
    }

    /** Follows no longer. */
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private void ask() {
        if (inSight.get()) {
            maker.submit(new Wish(study.snapshot(), counting.options(), kind.get(), theme.get()));
        }
    }

    /** Runs in the background, one at a time. */
    private Made make(Wish wish) {
        CaseSummaries before = latest;
        CaseSummaries summaries = before != null && before.options().equals(wish.options())
                ? before.after(wish.study())
                : CaseSummaries.of(wish.study(), wish.options());
        latest = summaries;
        StudyChart chart = StudyCharts.of(wish.kind(), summaries, wish.study(), labels, wish.theme());
        return new Made(wish.study(), summaries, chart);
    }
}
