package org.filiere.ui.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.filiere.analysis.PublishedCheck;
import org.filiere.analysis.TableDifference;
import org.filiere.analysis.TableDifference.Cause;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Degree;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Item;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/** The printed figures that differ from what the study gives; follows every edit. */
public final class CheckViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Navigator navigator;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<PublishedCheck> check =
            new ReadOnlyObjectWrapper<>(this, "check", new PublishedCheck("", 0, List.of(), List.of()));
    private final ObservableList<CheckRow> all = FXCollections.observableArrayList();
    private final FilteredList<CheckRow> visible = new FilteredList<>(all);
    private final ObjectProperty<Optional<Cause>> cause = new SimpleObjectProperty<>(this, "cause", Optional.empty());
    private StudySnapshot latest;

    public CheckViewModel(StudyModel study, BackgroundRunner background, Navigator navigator, Messages messages) {
        this.study = study;
        this.background = background;
        this.navigator = navigator;
        this.messages = messages;
        cause.addListener((property, before, now) -> filter());
        filter();
        study.snapshotProperty().addListener((property, before, now) -> follow(now));
        follow(study.snapshot());
    }

    /** The check as it stands. */
    public ReadOnlyObjectProperty<PublishedCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** The rows that the filter lets through; those that cannot be computed only when that is asked for. */
    ObservableList<CheckRow> visible() {
        return visible;
    }

    /** Only rows with this cause; empty for all that differ. */
    public ObjectProperty<Optional<Cause>> causeProperty() {
        return cause;
    }

    /** How many rows each cause has. */
    public Map<Cause, Long> counts() {
        Map<Cause, Long> counts = new EnumMap<>(Cause.class);
        for (CheckRow row : all) {
            counts.merge(row.difference().cause(), 1L, Long::sum);
        }
        return counts;
    }

    /** Goes to the scores behind a figure: the case of the row, or all cases of its group. */
    void open(CheckRow row) {
        String column = row.difference().column();
        if (row.caseId().isPresent()) {
            boolean isItem = study.snapshot()
                    .codebook()
                    .flatMap(book -> book.item(column))
                    .isPresent();
            navigator.code(row.caseId().get(), isItem ? Optional.of(column) : Optional.empty());
        } else {
            SectoralGroup group = row.difference().group();
            List<String> cases = study.snapshot().cases().stream()
                    .filter(file -> file.details()
                            .map(Case::group)
                            .filter(group::equals)
                            .isPresent())
                    .map(CaseFile::id)
                    .toList();
            navigator.showCases(messages.get("check.behind", row.table(), row.group(), row.row(), row.column()), cases);
        }
    }

    private void filter() {
        Set<Cause> hidden = Set.of(Cause.NOT_COMPUTABLE);
        visible.setPredicate(row -> cause.get()
                .map(only -> row.difference().cause() == only)
                .orElse(!hidden.contains(row.difference().cause())));
    }

    private void follow(StudySnapshot snapshot) {
        latest = snapshot;
        background.run(
                () -> PublishedCheck.of(snapshot),
                made -> show(snapshot, made),
                failure -> study.report("check.title", failure));
    }

    private void show(StudySnapshot snapshot, PublishedCheck made) {
        if (snapshot != latest) {
            return;
        }
        List<CheckRow> rows = new java.util.ArrayList<>();
        made.differences().forEach(difference -> rows.add(row(snapshot, difference)));
        made.notComputable().forEach(difference -> rows.add(row(snapshot, difference)));
        all.setAll(rows);
        check.set(made);
    }

    private CheckRow row(StudySnapshot snapshot, TableDifference difference) {
        Optional<CaseFile> file = snapshot.caseFile(difference.row());
        return new CheckRow(
                difference,
                messages.get("check.table", difference.table()),
                messages.of(difference.group()),
                file.flatMap(CaseFile::details).map(Case::name).orElseGet(() -> rowWords(difference.row())),
                columnWords(snapshot, difference.column()),
                difference.computed().map(this::valueWords).orElse("–"),
                messages.of(difference.cause()),
                file.map(CaseFile::id));
    }

    private String rowWords(String row) {
        if (row.equals(PublishedFigures.Figure.TOTAL)) {
            return messages.get("check.row.total");
        }
        return row.equals(PublishedFigures.Figure.AVERAGE) ? messages.get("check.row.average") : row;
    }

    private String columnWords(StudySnapshot snapshot, String column) {
        for (GovernanceMode mode : GovernanceMode.values()) {
            if (mode.id().equals(column)) {
                return messages.of(mode);
            }
        }
        return switch (column) {
            case "ee" -> messages.get("check.column.ee");
            case "ja" -> messages.get("check.column.ja");
            case "ce" -> messages.get("check.column.ce");
            case "degree" -> messages.get("check.column.degree");
            case "sum" -> messages.get("check.column.sum");
            default ->
                snapshot.codebook()
                        .flatMap(book -> book.item(column))
                        .map(Item::name)
                        .orElse(column);
        };
    }

    private String valueWords(String computed) {
        for (Degree degree : Degree.values()) {
            if (degree.id().equals(computed)) {
                return messages.of(degree);
            }
        }
        return computed;
    }
}
