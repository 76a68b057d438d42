package org.filiere.ui.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.filiere.domain.Source;
import org.filiere.ui.control.DraftField;

/** What is entered for a source: stored already, or about to be imported. */
public final class SourceDraft {

    private final DateReading dates;
    private final DraftField<String> title = new DraftField<>(this, "title", "");
    private final DraftField<Source.Type> type = new DraftField<>(this, "type", null);
    private final DraftField<String> participantCode = new DraftField<>(this, "participantCode", "");
    private final DraftField<String> date = new DraftField<>(this, "date", "");
    private final DraftField<String> place = new DraftField<>(this, "place", "");
    private final DraftField<String> language = new DraftField<>(this, "language", "");
    private final DraftField<String> consent = new DraftField<>(this, "consent", "");
    private final DraftField<List<String>> caseIds = new DraftField<>(this, "caseIds", List.of());

    SourceDraft(DateReading dates) {
        this.dates = dates;
    }

    public DraftField<String> titleProperty() {
        return title;
    }

    /** Null until it is chosen. */
    public DraftField<Source.Type> typeProperty() {
        return type;
    }

    public DraftField<String> participantCodeProperty() {
        return participantCode;
    }

    /** The date as typed; empty for none. */
    public DraftField<String> dateProperty() {
        return date;
    }

    public DraftField<String> placeProperty() {
        return place;
    }

    /** The BCP 47 tag as typed; empty for none. */
    public DraftField<String> languageProperty() {
        return language;
    }

    public DraftField<String> consentProperty() {
        return consent;
    }

    public DraftField<List<String>> caseIdsProperty() {
        return caseIds;
    }

    /** The date that is understood; empty when none was typed or it cannot be read. */
    public Optional<LocalDate> readDate() {
        return dates.read(date.get());
    }

    /** What keeps fields from being stored. */
    public Set<SourceProblem> problems() {
        Set<SourceProblem> found = EnumSet.noneOf(SourceProblem.class);
        if (title.get().isBlank()) {
            found.add(SourceProblem.TITLE);
        }
        if (!isReadable(date)) {
            found.add(SourceProblem.DATE);
        }
        if (!isReadable(language)) {
            found.add(SourceProblem.LANGUAGE);
        }
        return found;
    }

    /** Whether {@link #submit} would store something. */
    boolean isStorable() {
        return fields().stream().anyMatch(this::isStorable);
    }

    void accept(Source now) {
        title.accept(now.title());
        type.accept(now.type());
        participantCode.accept(now.participantCode());
        date.accept(now.date().map(LocalDate::toString).orElse(""));
        place.accept(now.place());
        language.accept(now.language());
        consent.accept(now.consent());
        caseIds.accept(now.caseIds());
    }

    /**
     * The whole source.
     *
     * @param textHash SHA-256 of its text, which must be stored
     */
    Source toSource(String textHash, Optional<String> corrects) {
        return new Source(
                title.get().strip(),
                type.get(),
                participantCode.get().strip(),
                readDate(),
                place.get().strip(),
                tag(language.get()),
                consent.get().strip(),
                caseIds.get(),
                textHash,
                corrects);
    }

    /** Takes over what is entered in another draft and can be read; what is empty there changes nothing. */
    void fill(SourceDraft other) {
        fill(participantCode, other.participantCode.get());
        fill(place, other.place.get());
        fill(consent, other.consent.get());
        if (other.readDate().isPresent()) {
            fill(date, other.date.get());
        }
        if (other.isReadable(other.language)) {
            fill(language, other.language.get());
        }
        if (other.type.get() != null) {
            type.set(other.type.get());
        }
        if (!other.caseIds.get().isEmpty()) {
            caseIds.set(other.caseIds.get());
        }
    }

    private static void fill(DraftField<String> field, String value) {
        if (!value.isBlank()) {
            field.set(value);
        }
    }

    /** Takes hold of what was entered and can be stored. */
    Patch submit() {
        Map<DraftField<?>, Object> values = new HashMap<>();
        List<DraftField<?>.Sent> underway = new ArrayList<>();
        for (DraftField<?> field : fields()) {
            if (isStorable(field)) {
                values.put(field, field.get());
                underway.add(field.submitted());
            }
        }
        return new Patch(now -> changed(now, values), underway);
    }

    /**
     * What was entered, on its way to the study.
     *
     * @param change gives the source as the study has it what was changed, whatever else has changed meanwhile
     */
    record Patch(UnaryOperator<Source> change, List<DraftField<?>.Sent> underway) {}

    private Source changed(Source now, Map<DraftField<?>, Object> values) {
        return new Source(
                taken(values, title, now.title()).strip(),
                taken(values, type, now.type()),
                taken(values, participantCode, now.participantCode()).strip(),
                values.containsKey(date) ? dates.read((String) values.get(date)) : now.date(),
                taken(values, place, now.place()).strip(),
                tag(taken(values, language, now.language())),
                taken(values, consent, now.consent()).strip(),
                taken(values, caseIds, now.caseIds()),
                now.textHash(),
                now.corrects());
    }

    private boolean isStorable(DraftField<?> field) {
        return field.isChanged() && isReadable(field) && field.get() != null;
    }

    private boolean isReadable(DraftField<?> field) {
        if (field == title) {
            return !title.get().isBlank();
        }
        if (field == date) {
            return date.get().isBlank() || readDate().isPresent();
        }
        return field != language || isTag(language.get().strip());
    }

    private static boolean isTag(String tag) {
        if (tag.isEmpty()) {
            return true;
        }
        try {
            new Locale.Builder().setLanguageTag(tag.replace('_', '-'));
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The tag as it is stored: in its usual case, with hyphens. */
    private static String tag(String typed) {
        String tag = typed.strip().replace('_', '-');
        return tag.isEmpty()
                ? ""
                : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    }

    @SuppressWarnings("unchecked")
    private static <T> T taken(Map<DraftField<?>, Object> values, DraftField<T> field, T now) {
        return values.containsKey(field) ? (T) values.get(field) : now;
    }

    private List<DraftField<?>> fields() {
        return List.of(title, type, participantCode, date, place, language, consent, caseIds);
    }
}
