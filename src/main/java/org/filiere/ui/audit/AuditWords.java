package org.filiere.ui.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Item;
import org.filiere.domain.Kind;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.audit.AuditAction;
import org.filiere.review.audit.AuditEntry;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.control.history.ValueWords;
import org.filiere.ui.i18n.Messages;

/** How a line of the audit reads, with the names that the study has now. For any thread. */
final class AuditWords {

    private static final int DEVICE_LETTERS = 8;

    /** Actions of which the names of the changed fields tell something. */
    private static final Set<AuditAction> TELLS_FIELDS = Set.of(
            AuditAction.CHANGED, AuditAction.DECIDED, AuditAction.SETTLED, AuditAction.UNDONE, AuditAction.REDONE);

    /** What stands in other columns. */
    private static final Set<String> BESIDE = Set.of("reason", "decidedBy", "basis");

    private final Messages messages;
    private final StudySnapshot study;
    private final ValueWords values;
    private final DateTimeFormatter times;
    private final DateTimeFormatter briefTimes;

    AuditWords(Messages messages, StudySnapshot study, ZoneId zone) {
        this.messages = messages;
        this.study = study;
        values = new ValueWords(messages);
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        briefTimes = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
    }

    /** The time where room is short. */
    String briefWhen(Instant at) {
        return briefTimes.format(at);
    }

    String when(Instant at) {
        return times.format(at);
    }

    String person(String coderId) {
        Coder coder = study.coders().get(coderId);
        return coder == null ? coderId : coder.name();
    }

    /** A change with the names of the coders in it instead of their ids. */
    FieldChange named(FieldChange change) {
        return change.withNames(this::person);
    }

    String action(AuditAction action) {
        return messages.of(action);
    }

    String kind(Kind kind) {
        return messages.of(kind);
    }

    String device(String device) {
        return device.length() <= DEVICE_LETTERS ? device : device.substring(0, DEVICE_LETTERS) + "…";
    }

    String caseName(String caseId) {
        return study.file(caseId).flatMap(CaseFile::details).map(Case::name).orElse(caseId);
    }

    /** What it is about: kind, item, case, whose. */
    String about(AuditEntry entry) {
        return Stream.of(
                        Optional.of(kind(entry.entity().kind())),
                        topic(entry),
                        entry.entity().caseId().map(this::caseName),
                        entry.entity()
                                .coderId()
                                .filter(coder -> !coder.equals(entry.author()))
                                .map(this::person))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private Optional<String> topic(AuditEntry entry) {
        EntityRef ref = entry.entity();
        if (ref.kind() == Kind.CODER) {
            return Optional.of(person(ref.id()));
        }
        if (ref.kind() == Kind.SOURCE) {
            return Optional.ofNullable(study.sources().get(ref.id())).map(Source::title);
        }
        return entry.topic()
                .filter(topic -> !topic.equals(EntityRef.GOVERNANCE))
                .map(topic -> study.codebook()
                        .flatMap(book -> book.item(topic))
                        .map(Item::name)
                        .orElse(topic));
    }

    /** What changed, in short: 2 → 2½, or the names of the fields. */
    String change(AuditEntry entry) {
        if (entry.change().isEmpty()) {
            return TELLS_FIELDS.contains(entry.action())
                    ? entry.fields().stream()
                            .filter(field -> !BESIDE.contains(field))
                            .map(field -> messages.get("history.field." + field))
                            .distinct()
                            .collect(Collectors.joining(", "))
                    : "";
        }
        FieldChange change = entry.change().get();
        String after = change.after().map(this::brief).orElse("–");
        String words = change.before().isEmpty() || change.before().equals(change.after())
                ? after
                : messages.get("audit.change", brief(change.before().get()), after);
        return change.field().equals("score")
                ? words
                : messages.get("audit.field", messages.get("history.field." + change.field()), words);
    }

    private String brief(Object value) {
        return value instanceof Score score ? ScoreWords.brief(score, messages) : values.of(value);
    }

    /** All that the line says, for a search. */
    String all(AuditEntry entry) {
        return String.join(
                "\n", person(entry.author()), action(entry.action()), about(entry), change(entry), entry.reason());
    }
}
