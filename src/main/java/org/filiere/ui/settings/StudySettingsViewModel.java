package org.filiere.ui.settings;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.task.BackgroundRunner;

/** Title, description and cut-offs of the open study. Saves by itself what can be stored. */
public final class StudySettingsViewModel {

    private static final double HIGHEST = 12;

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Locale locale;
    private final DraftField<String> title = new DraftField<>(this, "title", "");
    private final DraftField<String> description = new DraftField<>(this, "description", "");
    private final DraftField<String> mediumFrom = new DraftField<>(this, "mediumFrom", "");
    private final DraftField<String> highFrom = new DraftField<>(this, "highFrom", "");

    /**
     * The settings of the open study.
     *
     * @param locale how numbers are written
     */
    public StudySettingsViewModel(StudyModel study, BackgroundRunner background, Locale locale) {
        this.study = study;
        this.background = background;
        this.locale = locale;
        study.snapshotProperty().addListener((property, before, now) -> refresh(now));
        refresh(study.snapshot());
    }

    public DraftField<String> titleProperty() {
        return title;
    }

    public DraftField<String> descriptionProperty() {
        return description;
    }

    /** The lowest CE called medium, as text in the user's language. */
    public DraftField<String> mediumFromProperty() {
        return mediumFrom;
    }

    /** The lowest CE called high, as text in the user's language. */
    public DraftField<String> highFromProperty() {
        return highFrom;
    }

    /** What keeps something from being stored. */
    public Set<StudySettingsProblem> problems() {
        Set<StudySettingsProblem> found = EnumSet.noneOf(StudySettingsProblem.class);
        if (title.get().isBlank()) {
            found.add(StudySettingsProblem.TITLE);
        }
        Optional<Double> medium = number(mediumFrom.get());
        Optional<Double> high = number(highFrom.get());
        if (medium.isEmpty() || high.isEmpty()) {
            found.add(StudySettingsProblem.CUT_OFF);
        } else if (medium.get() >= high.get()) {
            found.add(StudySettingsProblem.CUT_OFF_ORDER);
        }
        return found;
    }

    /** Saves what was changed and can be stored. */
    public CompletableFuture<?> commit() {
        List<DraftField<?>> storable = storable();
        if (storable.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Optional<String> newTitle = entered(storable, title);
        Optional<String> newDescription = entered(storable, description);
        Optional<DegreeRule> rule = storable.contains(mediumFrom) || storable.contains(highFrom)
                ? Optional.of(new DegreeRule(
                        number(mediumFrom.get()).orElseThrow(),
                        number(highFrom.get()).orElseThrow()))
                : Optional.empty();
        List<? extends DraftField<?>.Sent> underway =
                storable.stream().map(DraftField::submitted).toList();
        var work = study.record("settings.save", snapshot -> {
            Optional<StudyInfo> now = snapshot.info();
            StudyInfo next = new StudyInfo(
                    newTitle.orElseGet(() -> now.map(StudyInfo::title).orElse(title.get())),
                    newDescription.orElseGet(
                            () -> now.map(StudyInfo::description).orElse("")),
                    now.map(StudyInfo::invented).orElse(false),
                    rule.orElseGet(snapshot::degreeRule));
            return List.of(new Write(EntityRef.study(), next));
        });
        background.whenDone(
                work,
                done -> underway.forEach(DraftField.Sent::arrived),
                failure -> underway.forEach(DraftField.Sent::refused));
        return work;
    }

    /** The fields that were changed and can be stored; nothing can while a study has no title yet. */
    private List<DraftField<?>> storable() {
        Set<StudySettingsProblem> problems = problems();
        List<DraftField<?>> found = new ArrayList<>();
        boolean titled = !problems.contains(StudySettingsProblem.TITLE);
        if (!titled && study.snapshot().info().isEmpty()) {
            return found;
        }
        if (titled && title.isChanged()) {
            found.add(title);
        }
        if (description.isChanged()) {
            found.add(description);
        }
        boolean ruled = !problems.contains(StudySettingsProblem.CUT_OFF)
                && !problems.contains(StudySettingsProblem.CUT_OFF_ORDER);
        for (DraftField<String> cutOff : List.of(mediumFrom, highFrom)) {
            if (ruled && cutOff.isChanged()) {
                found.add(cutOff);
            }
        }
        return found;
    }

    private static Optional<String> entered(List<DraftField<?>> storable, DraftField<String> field) {
        return storable.contains(field) ? Optional.of(field.get().strip()) : Optional.empty();
    }

    private Optional<Double> number(String text) {
        ParsePosition position = new ParsePosition(0);
        String stripped = text.strip();
        Number parsed = NumberFormat.getNumberInstance(locale).parse(stripped, position);
        if (parsed == null || position.getIndex() < stripped.length()) {
            return Optional.empty();
        }
        return Optional.of(parsed.doubleValue()).filter(value -> value > 0 && value <= HIGHEST);
    }

    private void refresh(StudySnapshot snapshot) {
        NumberFormat numbers = NumberFormat.getNumberInstance(locale);
        title.accept(snapshot.info().map(StudyInfo::title).orElse(""));
        description.accept(snapshot.info().map(StudyInfo::description).orElse(""));
        mediumFrom.accept(numbers.format(snapshot.degreeRule().mediumFrom()));
        highFrom.accept(numbers.format(snapshot.degreeRule().highFrom()));
    }
}
