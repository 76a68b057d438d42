package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.Coder;
import org.filiere.domain.Item;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.CaseReview;
import org.filiere.review.ReviewFilter;
import org.filiere.review.ReviewMatrix;
import org.filiere.review.ReviewTotals;
import org.filiere.review.TopicStatus;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/**
 * The matrix of cases and items. For leads only: anybody else sees nothing of it. Computed in the background while the
 * screen is in sight, and then only for the cases that changed.
 */
public final class ReviewViewModel {

    private record Wish(StudySnapshot study, ReviewFilter filter, boolean byDisagreement) {}

    private record Shown(ReviewMatrix matrix, List<CaseReview> rows, ReviewTotals totals) {}

    /** Someone who works on cases, for the filter. */
    record CoderChoice(String id, String name) {}

    private static final ReviewTotals NOTHING = ReviewTotals.of(List.of(), ReviewFilter.ALL);

    private final StudyModel study;
    private final Navigator navigator;
    private final LatestOnly<Wish, Shown> computing;
    private final ObservableList<CaseReview> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<List<Item>> items = new ReadOnlyObjectWrapper<>(this, "items", List.of());
    private final ReadOnlyObjectWrapper<List<CoderChoice>> coders =
            new ReadOnlyObjectWrapper<>(this, "coders", List.of());
    private final ReadOnlyObjectWrapper<ReviewTotals> totals = new ReadOnlyObjectWrapper<>(this, "totals", NOTHING);
    private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper(this, "closed");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ObjectProperty<ReviewFilter> filter = new SimpleObjectProperty<>(this, "filter", ReviewFilter.ALL);
    private final BooleanProperty byDisagreement = new SimpleBooleanProperty(this, "byDisagreement");
    private final BooleanProperty inSight = new SimpleBooleanProperty(this, "inSight");
    /** Belongs to the work in the background, of which one piece runs at a time. */
    private volatile ReviewMatrix computed = ReviewMatrix.EMPTY;

    private ReviewMatrix matrix = ReviewMatrix.EMPTY;

    /** A matrix that shows nothing before it comes into sight. */
    public ReviewViewModel(StudyModel study, BackgroundRunner background, Navigator navigator) {
        this.study = study;
        this.navigator = navigator;
        computing = new LatestOnly<>(
                background, this::compute, this::show, failure -> study.report("review.title", failure));
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        filter.addListener((property, before, now) -> follow());
        byDisagreement.addListener((property, before, now) -> follow());
        inSight.addListener((property, before, now) -> follow());
        updateClosed();
    }

    /** The cases that the filter wants, in the order that is asked for. */
    ObservableList<CaseReview> rows() {
        return rows;
    }

    /** The items of the codebook. */
    ReadOnlyObjectProperty<List<Item>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    /** Those who work on cases, by name. */
    ReadOnlyObjectProperty<List<CoderChoice>> codersProperty() {
        return coders.getReadOnlyProperty();
    }

    /** Counts of what the filter wants. */
    ReadOnlyObjectProperty<ReviewTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /** Whether the coder at work is no lead, and therefore sees nothing here. */
    ReadOnlyBooleanProperty closedProperty() {
        return closed.getReadOnlyProperty();
    }

    /** Whether the matrix has been computed at least once. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ObjectProperty<ReviewFilter> filterProperty() {
        return filter;
    }

    /** Whether the largest disagreement comes first; otherwise the cases stand by group and name. */
    BooleanProperty byDisagreementProperty() {
        return byDisagreement;
    }

    /** Whether the screen is in sight; out of sight nothing is computed. */
    public BooleanProperty inSightProperty() {
        return inSight;
    }

    /** How many cases the study has, whatever the filter. */
    int cases() {
        return matrix.rows().size();
    }

    /** Whether anybody has judged anything in any case. */
    boolean hasWork() {
        return matrix.rows().stream().anyMatch(row -> !row.coders().atWork().isEmpty());
    }

    /** Shows the reconciliation of a case at this topic. */
    void open(CaseReview row, Optional<String> topic) {
        navigator.reconcile(row.caseId(), topic);
    }

    /** Shows the matrix. */
    void back() {
        navigator.showReview();
    }

    /** Shows the coders and what is assigned to them. */
    void showTeam() {
        navigator.showTeam();
    }

    /**
     * Shows the next case, in the order of the matrix, in which something that the filter wants is open.
     *
     * @return false when there is none but this one
     */
    boolean openNextAfter(String caseId) {
        int from = -1;
        for (int i = 0; i < rows.size(); i++) {
            from = rows.get(i).caseId().equals(caseId) ? i : from;
        }
        for (int step = 1; step <= rows.size(); step++) {
            CaseReview row = rows.get((from + step) % rows.size());
            Optional<String> open = row.topics().stream()
                    .filter(status -> status.isOpen() && filter.get().wants(status))
                    .findFirst()
                    .map(TopicStatus::topic);
            if (open.isPresent() && !row.caseId().equals(caseId)) {
                navigator.reconcile(row.caseId(), open);
                return true;
            }
        }
        return false;
    }

    private void updateClosed() {
        Coder coder = study.snapshot().coders().get(study.coderId());
        closed.set(coder == null || coder.role() != Coder.Role.LEAD);
    }

    private void follow() {
        updateClosed();
        if (closed.get()) {
            computed = ReviewMatrix.EMPTY;
            show(new Shown(ReviewMatrix.EMPTY, List.of(), NOTHING));
            ready.set(false);
        } else if (inSight.get()) {
            computing.submit(new Wish(study.snapshot(), filter.get(), byDisagreement.get()));
        }
    }

    private Shown compute(Wish wish) {
        ReviewMatrix now = computed.after(wish.study());
        computed = now;
        List<CaseReview> wanted = now.rows(wish.filter());
        return new Shown(
                now,
                wish.byDisagreement() ? ReviewMatrix.byDisagreement(wanted) : wanted,
                ReviewTotals.of(wanted, wish.filter()));
    }

    private void show(Shown shown) {
        if (closed.get() && !shown.rows().isEmpty()) {
            return;
        }
        matrix = shown.matrix();
        if (!items.get().equals(matrix.items())) {
            items.set(matrix.items());
        }
        listCoders();
        replaceRows(shown.rows());
        ready.set(true);
        totals.set(shown.totals());
    }

    private void listCoders() {
        TreeMap<String, String> names = new TreeMap<>();
        matrix.rows().forEach(row -> row.coders().all().forEach(id -> names.put(id, id)));
        study.snapshot().coders().forEach((id, coder) -> names.computeIfPresent(id, (known, name) -> coder.name()));
        List<CoderChoice> now = names.entrySet().stream()
                .map(entry -> new CoderChoice(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(CoderChoice::name))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!coders.get().equals(now)) {
            coders.set(now);
        }
    }

    /** Replaces only the rows that are new, so that the table keeps its place and its choice. */
    private void replaceRows(List<CaseReview> now) {
        boolean sameCases = now.size() == rows.size();
        for (int i = 0; sameCases && i < now.size(); i++) {
            sameCases = now.get(i).caseId().equals(rows.get(i).caseId());
        }
        if (!sameCases) {
            rows.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != rows.get(i)) {
                rows.set(i, now.get(i));
            }
        }
    }
}
