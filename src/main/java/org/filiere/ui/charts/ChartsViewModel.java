package org.filiere.ui.charts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.Measure;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartMark;
import org.filiere.chart.ChartTheme;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.StandardItem;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.Theme;
import org.filiere.ui.charts.ChartExport.Format;
import org.filiere.ui.control.chart.LiveChart;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;

/** The charts: which is shown, which mark was chosen, whose it is, and why. */
public final class ChartsViewModel {

    private final StudyModel study;
    private final CountingModel counting;
    private final Navigator navigator;
    private final Messages messages;
    private final BackgroundRunner background;
    private final ErrorReporter errors;
    private final Dialogs dialogs;
    private final Consumer<ChartKind> presenting;
    private final LiveChart live;

    private final ObjectProperty<ChartChoice> choice = new SimpleObjectProperty<>(this, "choice", ChartChoice.INDICES);
    private final ObjectProperty<Measure> type = new SimpleObjectProperty<>(this, "type", Measure.PRODUCT);
    private final ReadOnlyObjectWrapper<Optional<ChartMark>> mark =
            new ReadOnlyObjectWrapper<>(this, "mark", Optional.empty());
    private final ObservableList<MarkedCase> cases = FXCollections.observableArrayList();
    private final ObjectProperty<MarkedCase> chosenCase = new SimpleObjectProperty<>(this, "chosenCase");
    private final ObjectProperty<UnaryOperator<String>> shown =
            new SimpleObjectProperty<>(this, "shown", UnaryOperator.identity());
    private final ObservableList<Evidence> evidence = FXCollections.observableArrayList();

    /**
     * The charts of a study.
     *
     * @param theme whether on a light or a dark ground
     * @param presenting shows a chart to a room
     */
    public ChartsViewModel(
            StudyModel study,
            CountingModel counting,
            ObservableValue<Theme> theme,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            ErrorReporter errors,
            Dialogs dialogs,
            Consumer<ChartKind> presenting) {
        this.study = study;
        this.counting = counting;
        this.navigator = navigator;
        this.messages = messages;
        this.background = background;
        this.errors = errors;
        this.dialogs = dialogs;
        this.presenting = presenting;
        live = new LiveChart(
                study,
                counting,
                ChartLabels.of(messages.locale()),
                ChartKind.INDICES_BY_GROUP,
                ChartTheme.light(),
                background,
                errors);
        theme.subscribe(now -> live.themeProperty().set(now == Theme.DARK ? ChartTheme.onDark() : ChartTheme.light()));
        choice.subscribe(this::showKind);
        type.subscribe(this::showKind);
        live.madeProperty().subscribe(made -> made.ifPresent(this::follow));
        study.coderIdProperty().subscribe(this::findEvidence);
        chosenCase.subscribe(this::findEvidence);
        shown.subscribe(this::findEvidence);
    }

    /** Turns what somebody wrote or said into what may be shown; at first everything may. */
    public ObjectProperty<UnaryOperator<String>> shownProperty() {
        return shown;
    }

    /** The chart, which follows the study while it is in sight. */
    public LiveChart live() {
        return live;
    }

    /** Which chart of the list. */
    public ObjectProperty<ChartChoice> choiceProperty() {
        return choice;
    }

    /** The type of upgrading that is set against collective efficiency. */
    public ObjectProperty<Measure> typeProperty() {
        return type;
    }

    /** The switches, which other screens share. */
    public CountingModel counting() {
        return counting;
    }

    /** The mark whose cases are listed. */
    public ReadOnlyObjectProperty<Optional<ChartMark>> markProperty() {
        return mark.getReadOnlyProperty();
    }

    /** The cases behind the mark, by name. */
    public ObservableList<MarkedCase> cases() {
        return cases;
    }

    /** The case whose evidence is shown; null for none. */
    public ObjectProperty<MarkedCase> chosenCaseProperty() {
        return chosenCase;
    }

    /** Why the chosen case has what the mark shows. */
    public ObservableList<Evidence> evidence() {
        return evidence;
    }

    /** Lists the cases of a mark; of a single one the evidence at once. */
    public void choose(ChartMark chosen) {
        mark.set(Optional.of(chosen));
        listCases();
        chosenCase.set(cases.size() == 1 ? cases.get(0) : null);
    }

    /** Shows a chart and the cases of a mark on it, as after a click in a presentation. */
    public void showMark(ChartKind kind, ChartMark chosen) {
        kind.upgradingType().ifPresent(type::set);
        choice.set(ChartChoice.of(kind));
        choose(chosen);
    }

    /** Lists no cases any longer. */
    public void dismissMark() {
        mark.set(Optional.empty());
        cases.clear();
        chosenCase.set(null);
    }

    /** Opens the coding form of a case at what the mark shows. */
    public void code(MarkedCase line) {
        Optional<String> item = mark.get()
                .flatMap(ChartMark::measure)
                .map(measure -> EvidenceFinder.items(measure).get(0))
                .map(StandardItem::id);
        navigator.code(line.caseId(), item);
    }

    /** Shows only the cases of the mark in the table of cases. */
    public void showInTable() {
        mark.get().ifPresent(chosen -> navigator.showCases(chosen.label(), chosen.caseIds()));
    }

    /** Shows the chart to a room. */
    public void present() {
        presenting.accept(live.kindProperty().get());
    }

    /** Asks where to and writes the chart there. */
    void export(Format format) {
        Optional<LiveChart.Made> made = live.madeProperty().get();
        if (made.isEmpty()) {
            return;
        }
        String ending = format.ending();
        dialogs.saveFile(
                        messages.get("charts.export.title"),
                        made.get().chart().id() + "." + ending,
                        ending.toUpperCase(Locale.ROOT),
                        "*." + ending)
                .ifPresent(file -> background.run(
                        () -> ChartExport.write(made.get(), live.labels(), format, file),
                        written -> {},
                        failure -> errors.report("charts.export.failed", failure)));
    }

    private void showKind() {
        dismissMark();
        live.kindProperty().set(choice.get().kind(type.get()));
    }

    /** After an edit the chosen mark may have moved or have other cases: the one most like it stays chosen. */
    private void follow(LiveChart.Made made) {
        if (mark.get().isEmpty()) {
            return;
        }
        ChartMark before = mark.get().get();
        Optional<ChartMark> now = made.chart().marks().stream()
                .filter(each -> each.kind() == before.kind() && each.measure().equals(before.measure()))
                .filter(each -> common(each, before) > 0)
                .max(Comparator.comparingDouble(each -> likeness(each, before)));
        if (now.isEmpty()) {
            dismissMark();
            return;
        }
        String chosen = chosenCase.get() == null ? "" : chosenCase.get().caseId();
        mark.set(now);
        listCases();
        chosenCase.set(cases.stream()
                .filter(line -> line.caseId().equals(chosen))
                .findFirst()
                .orElse(null));
        findEvidence();
    }

    private static long common(ChartMark one, ChartMark other) {
        Set<String> ids = new HashSet<>(other.caseIds());
        return one.caseIds().stream().filter(ids::contains).count();
    }

    /** The share of common cases; the same words decide between marks of the same cases. */
    private static double likeness(ChartMark one, ChartMark other) {
        double both = common(one, other);
        double all = one.caseIds().size() + other.caseIds().size() - both;
        return both / all + (one.label().equals(other.label()) ? 1 : 0);
    }

    private void listCases() {
        Optional<LiveChart.Made> made = live.madeProperty().get();
        ChartMark chosen = mark.get().orElseThrow();
        cases.setAll(chosen.caseIds().stream()
                .flatMap(id -> made.flatMap(each -> each.summaries().of(id)).stream())
                .map(summary ->
                        new MarkedCase(summary.caseId(), summary.details().name(), value(summary, chosen.measure())))
                .sorted(Comparator.comparing(MarkedCase::name))
                .toList());
    }

    private String value(CaseSummary summary, Optional<Measure> measure) {
        if (measure.isEmpty()) {
            return governance(summary);
        }
        var value = measure.get().of(summary);
        if (value.isPresent()) {
            return live.labels().number(value.getAsDouble());
        }
        boolean notAvailable = measure.get().highest() <= 3
                && summary.score(measure.get().id()).isNotAvailable();
        return messages.get(notAvailable ? "charts.na" : "charts.unscored");
    }

    private String governance(CaseSummary summary) {
        StringBuilder words = new StringBuilder();
        for (GovernanceMode mode : GovernanceMode.values()) {
            if (summary.governance().has(mode)) {
                words.append(words.length() == 0 ? "" : ", ").append(messages.of(mode));
            }
        }
        return words.toString();
    }

    private void findEvidence() {
        MarkedCase line = chosenCase.get();
        Optional<LiveChart.Made> made = live.madeProperty().get();
        if (line == null || made.isEmpty() || mark.get().isEmpty()) {
            evidence.clear();
            return;
        }
        EvidenceFinder finder =
                new EvidenceFinder(messages, live.labels(), made.get().study(), study.coderId(), shown.get());
        evidence.setAll(made.get()
                .summaries()
                .of(line.caseId())
                .map(summary -> finder.of(summary, mark.get().get().measure()))
                .orElse(List.of()));
    }
}
