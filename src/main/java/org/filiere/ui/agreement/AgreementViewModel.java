package org.filiere.ui.agreement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.agreement.AgreementChoice;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.ItemScope;
import org.filiere.review.agreement.PeriodLength;
import org.filiere.review.agreement.Rater;
import org.filiere.review.agreement.Unit;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/** How far the coders agree, for a lead: what is compared, the outcome, and the units behind a number of it. */
public final class AgreementViewModel {

    /** The seed that the screen begins with. */
    static final long FIRST_SEED = 2005;

    private final StudyModel study;
    private final Navigator navigator;
    private final Messages messages;
    private final BackgroundRunner background;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final AgreementWork work;

    private final ObjectProperty<Optional<ItemScope>> items = optional("items");
    private final ObjectProperty<Optional<SectoralGroup>> group = optional("group");
    private final ObjectProperty<Optional<List<Rater>>> pair = optional("pair");
    private final ObjectProperty<Optional<Integer>> version = optional("version");
    private final BooleanProperty withFinal = new SimpleBooleanProperty(this, "withFinal");
    private final BooleanProperty handedInOnly = new SimpleBooleanProperty(this, "handedInOnly");
    private final ObjectProperty<CoefficientKind> kind =
            new SimpleObjectProperty<>(this, "kind", CoefficientKind.ALPHA_ORDINAL);
    private final ObjectProperty<PeriodLength> period = new SimpleObjectProperty<>(this, "period", PeriodLength.MONTH);
    private final ObjectProperty<Long> seed = new SimpleObjectProperty<>(this, "seed", FIRST_SEED);
    private final BooleanProperty inSight = new SimpleBooleanProperty(this, "inSight");
    private final ReadOnlyObjectWrapper<Boolean> lead = new ReadOnlyObjectWrapper<>(this, "lead", false);
    private final ReadOnlyObjectWrapper<Optional<UnitsBehind>> units =
            new ReadOnlyObjectWrapper<>(this, "units", Optional.empty());

    /**
     * The agreement of a study.
     *
     * @param zone where days begin, for the months and quarters
     */
    public AgreementViewModel(
            StudyModel study,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            Dialogs dialogs,
            ZoneId zone) {
        this.study = study;
        this.navigator = navigator;
        this.messages = messages;
        this.background = background;
        this.dialogs = dialogs;
        this.zone = zone;
        work = new AgreementWork(background, failure -> study.report("agreement.title", failure));
        study.snapshotProperty().addListener((property, before, now) -> follow());
        study.coderIdProperty().addListener((property, before, now) -> follow());
        inSight.addListener((property, before, now) -> follow());
        for (Property<?> choice : List.of(items, group, pair, version, withFinal, handedInOnly, kind, period, seed)) {
            choice.addListener((property, before, now) -> compute());
        }
        work.reportProperty().addListener((property, before, now) -> {
            if (before == null
                    || now == null
                    || before.total().ratings() != now.total().ratings()) {
                hideUnits();
            }
        });
    }

    private <T> ObjectProperty<Optional<T>> optional(String name) {
        return new SimpleObjectProperty<>(this, name, Optional.empty());
    }

    /** Whether the screen is in sight; out of sight nothing is computed. */
    public BooleanProperty inSightProperty() {
        return inSight;
    }

    /** Whether the coder at work leads the study; to all others the screen stays closed. */
    ReadOnlyObjectProperty<Boolean> leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** The items that are compared; empty for the twelve. */
    ObjectProperty<Optional<ItemScope>> itemsProperty() {
        return items;
    }

    /** The sectoral group whose cases are compared; empty for all. */
    ObjectProperty<Optional<SectoralGroup>> groupProperty() {
        return group;
    }

    /** The two who are compared; empty for all coders. */
    ObjectProperty<Optional<List<Rater>>> pairProperty() {
        return pair;
    }

    /** The version of the codebook that judgements were made under; empty for all. */
    ObjectProperty<Optional<Integer>> versionProperty() {
        return version;
    }

    /** Whether the final scores stand beside all coders as one more. */
    BooleanProperty withFinalProperty() {
        return withFinal;
    }

    BooleanProperty handedInOnlyProperty() {
        return handedInOnly;
    }

    /** The coefficient that is shown large and that gets intervals everywhere. */
    ObjectProperty<CoefficientKind> kindProperty() {
        return kind;
    }

    ObjectProperty<PeriodLength> periodProperty() {
        return period;
    }

    /** The seed of the random numbers that draw the units. */
    ObjectProperty<Long> seedProperty() {
        return seed;
    }

    /** The outcome, and how far it is. */
    AgreementWork work() {
        return work;
    }

    /** The units behind the number that was chosen. */
    ReadOnlyObjectProperty<Optional<UnitsBehind>> unitsProperty() {
        return units.getReadOnlyProperty();
    }

    /** The words for the state of the study that the outcome is of. */
    AgreementWords words() {
        return new AgreementWords(messages, study.snapshot());
    }

    /** The scopes that can be chosen: dimensions, then items. */
    List<ItemScope> scopes() {
        List<ItemScope> scopes = new ArrayList<>();
        study.snapshot().codebook().ifPresent(book -> {
            book.items().stream()
                    .map(item -> ItemScope.of(item.dimension()))
                    .distinct()
                    .forEach(scopes::add);
            book.items().forEach(item -> scopes.add(ItemScope.item(item.id())));
        });
        return scopes;
    }

    /** Every two coders by name, then every coder with the final scores. */
    List<List<Rater>> pairs() {
        List<Rater> raters = new ArrayList<>(study.snapshot().coders().entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, Coder> entry) -> entry.getValue().name()))
                .map(entry -> Rater.of(entry.getKey()))
                .toList());
        raters.add(Rater.FINAL);
        List<List<Rater>> pairs = new ArrayList<>();
        for (int second = 1; second < raters.size(); second++) {
            for (int first = 0; first < second; first++) {
                pairs.add(List.of(raters.get(first), raters.get(second)));
            }
        }
        return pairs;
    }

    /** The versions that the codebook has had. */
    List<Integer> versions() {
        int newest = study.snapshot().codebook().map(Codebook::version).orElse(0);
        return IntStream.rangeClosed(1, newest).boxed().toList();
    }

    /** Lists the units behind a number. */
    void show(UnitsBehind behind) {
        units.set(Optional.of(behind));
    }

    void hideUnits() {
        units.set(Optional.empty());
    }

    /** Opens a unit where it is reconciled. */
    void review(Unit unit) {
        navigator.reconcile(unit.caseId(), Optional.of(unit.itemId()));
    }

    /** Shows the cases of the listed units. */
    void showCases() {
        units.get().ifPresent(behind -> navigator.showCases(behind.title(), behind.caseIds()));
    }

    /** Goes where cases are assigned. */
    void showTeam() {
        navigator.showTeam();
    }

    /** Computes anew, as after a stop. */
    void compute() {
        if (inSight.get() && lead.get()) {
            work.begin(study.snapshot(), new AgreementWork.Order(choice(), kind.get(), period.get(), zone, seed.get()));
        } else {
            work.outdated();
        }
    }

    /** Asks where to and writes a table of what is on screen. */
    void export(AgreementExport.Table table) {
        work.report()
                .flatMap(report -> dialogs.saveFile(
                                messages.get("agreement.export"),
                                table.fileName(),
                                messages.get("agreement.export.kind"),
                                "*.csv")
                        .map(file -> new AgreementExport(report, table, file)))
                .ifPresent(export -> background.run(
                        export::write, done -> {}, failure -> study.report("agreement.export", failure)));
    }

    private AgreementChoice choice() {
        return new AgreementChoice(
                items.get().orElse(ItemScope.standard()),
                group.get(),
                pair.get().orElse(List.of()),
                withFinal.get(),
                version.get().map(OptionalInt::of).orElse(OptionalInt.empty()),
                handedInOnly.get());
    }

    private void follow() {
        StudySnapshot now = study.snapshot();
        lead.set(Optional.ofNullable(now.coders().get(study.coderId()))
                .filter(coder -> coder.role() == Coder.Role.LEAD)
                .isPresent());
        if (!lead.get()) {
            hideUnits();
            work.forget();
        } else if (!work.isOf(now)) {
            compute();
        }
    }
}
