package org.filiere.ui.team;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.assign.AssignmentPlan;
import org.filiere.review.assign.AssignmentPlanner;
import org.filiere.review.assign.Candidate;
import org.filiere.review.assign.OverlapSample;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** Shares out the cases shown, evenly or with an overlap sample: a preview first, then one edit. */
final class PlanViewModel {

    /** How cases are shared out. */
    enum Mode {
        EVENLY,
        OVERLAP
    }

    /** What the plan is made of. */
    private record Wanted(
            StudySnapshot study,
            Mode mode,
            List<String> caseIds,
            List<String> coders,
            int each,
            int percent,
            OptionalLong seed,
            boolean byGroup) {

        AssignmentPlan plan() {
            if (mode == Mode.EVENLY) {
                return AssignmentPlanner.evenly(study, caseIds, coders, each);
            }
            List<Candidate> candidates = caseIds.stream()
                    .flatMap(id -> study.caseFile(id).flatMap(CaseFile::details).stream()
                            .map(details -> new Candidate(id, details.group())))
                    .toList();
            OverlapSample sample = OverlapSample.draw(candidates, percent, seed.orElseThrow(), byGroup);
            return AssignmentPlanner.withOverlap(study, caseIds, coders, sample);
        }
    }

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Messages messages;
    private final TeamNames names;
    private final Supplier<List<String>> caseIds;
    private final Consumer<String> tell;
    private final LatestOnly<Wanted, Optional<AssignmentPlan>> plans;
    private final ObjectProperty<Optional<Mode>> mode = new SimpleObjectProperty<>(this, "mode", Optional.empty());
    private final IntegerProperty each = new SimpleIntegerProperty(this, "each", 2);
    private final IntegerProperty percent = new SimpleIntegerProperty(this, "percent", 20);
    private final StringProperty seed;
    private final BooleanProperty byGroup = new SimpleBooleanProperty(this, "byGroup", true);
    private final ObservableList<String> offered = FXCollections.observableArrayList();
    private final ObservableSet<String> chosen = FXCollections.observableSet(new LinkedHashSet<>());
    private final ReadOnlyObjectWrapper<Optional<AssignmentPlan>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private boolean chosenOnce;

    PlanViewModel(
            StudyModel study,
            BackgroundRunner background,
            Messages messages,
            TeamNames names,
            Supplier<List<String>> caseIds,
            Consumer<String> tell,
            long firstSeed) {
        this.study = study;
        this.background = background;
        this.messages = messages;
        this.names = names;
        this.caseIds = caseIds;
        this.tell = tell;
        this.seed = new SimpleStringProperty(this, "seed", Long.toString(firstSeed));
        plans = new LatestOnly<>(
                background,
                wanted -> Optional.of(wanted.plan()),
                plan::set,
                failure -> study.report("team.reading", failure));
        mode.addListener((property, before, now) -> refresh());
        each.addListener((property, before, now) -> refresh());
        percent.addListener((property, before, now) -> refresh());
        seed.addListener((property, before, now) -> refresh());
        byGroup.addListener((property, before, now) -> refresh());
        chosen.addListener((SetChangeListener<String>) change -> refresh());
    }

    /** What is being prepared; empty while nothing is. */
    ObjectProperty<Optional<Mode>> modeProperty() {
        return mode;
    }

    /** How many coders each case gets. */
    IntegerProperty eachProperty() {
        return each;
    }

    /** The size of the sample, 1 to 100. */
    IntegerProperty percentProperty() {
        return percent;
    }

    /** The seed as entered. */
    StringProperty seedProperty() {
        return seed;
    }

    /** Whether each sectoral group has its share of the sample. */
    BooleanProperty byGroupProperty() {
        return byGroup;
    }

    /** The coders who may be given cases, by initials. */
    ObservableList<String> offered() {
        return offered;
    }

    /** Those of them among whom cases are shared out. */
    ObservableSet<String> chosen() {
        return chosen;
    }

    /** What would become of the assignments; empty while that cannot be said. */
    ReadOnlyObjectProperty<Optional<AssignmentPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The seed as a number; empty when what was entered is none. */
    OptionalLong seed() {
        try {
            return OptionalLong.of(Long.parseLong(seed.get().strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    TeamNames names() {
        return names;
    }

    /** How many cases are shown and so shared out. */
    int cases() {
        return caseIds.get().size();
    }

    /** Plans anew, after a change of the study or of what is shown. */
    void refresh() {
        offer();
        boolean ready = mode.get().isPresent()
                && !chosen.isEmpty()
                && !caseIds.get().isEmpty()
                && (mode.get().get() == Mode.EVENLY || seed().isPresent());
        if (!ready) {
            plan.set(Optional.empty());
            return;
        }
        plans.submit(wanted(study.snapshot()));
    }

    /** Makes the plan true, in one edit that one undo takes back. */
    CompletableFuture<?> apply() {
        if (plan.get().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Wanted wanted = wanted(study.snapshot());
        AssignmentPlan now = wanted.plan();
        String note = wanted.mode() == Mode.EVENLY
                ? ""
                : messages.get(
                        wanted.byGroup() ? "team.plan.note.byGroup" : "team.plan.note",
                        wanted.percent(),
                        Long.toString(wanted.seed().orElseThrow()));
        CompletableFuture<?> work = study.record(
                "team.assign", snapshot -> wanted(snapshot, wanted).plan().writes(note));
        background.whenDone(
                work,
                done -> {
                    mode.set(Optional.empty());
                    tell.accept(told(now, note));
                },
                failure -> tell.accept(""));
        return work;
    }

    private String told(AssignmentPlan done, String note) {
        String words = messages.get(
                "team.plan.done",
                done.added().size(),
                done.removed().size(),
                done.kept().size());
        return note.isEmpty()
                ? words
                : words + " "
                        + messages.get("team.plan.done.sample", done.shared().size(), note);
    }

    private Wanted wanted(StudySnapshot snapshot) {
        List<String> coders = offered.stream().filter(chosen::contains).toList();
        return new Wanted(
                snapshot,
                mode.get().orElse(Mode.EVENLY),
                caseIds.get(),
                coders,
                each.get(),
                percent.get(),
                seed(),
                byGroup.get());
    }

    private static Wanted wanted(StudySnapshot snapshot, Wanted like) {
        return new Wanted(
                snapshot, like.mode, like.caseIds, like.coders, like.each, like.percent, like.seed, like.byGroup);
    }

    private void offer() {
        var coders = study.snapshot().coders();
        List<String> now = coders.entrySet().stream()
                .filter(entry -> entry.getValue().role() != Coder.Role.RETIRED)
                .map(java.util.Map.Entry::getKey)
                .sorted(java.util.Comparator.comparing(names::initials).thenComparing(id -> id))
                .toList();
        if (!now.equals(offered)) {
            offered.setAll(now);
            Set.copyOf(chosen).stream().filter(id -> !now.contains(id)).forEach(chosen::remove);
        }
        if (!chosenOnce && !now.isEmpty()) {
            chosenOnce = true;
            now.stream().filter(id -> coders.get(id).role() == Coder.Role.CODER).forEach(chosen::add);
        }
    }
}
