package org.filiere.review.audit;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Item;
import org.filiere.domain.Score;
import org.filiere.domain.StudySnapshot;

/** The audit as a table for a file: ISO times in UTC, ids beside names, numbers as numbers, N/A as NA. */
public final class AuditTable {

    private AuditTable() {}

    /** The names of the columns; each says what stands in it. */
    public static List<String> header() {
        return List.of(
                "time_utc",
                "person_id",
                "person",
                "device",
                "action",
                "kind",
                "case_id",
                "case",
                "topic_id",
                "topic",
                "coder_id",
                "coder",
                "changed_fields",
                "field_shown",
                "before",
                "after",
                "reason",
                "entity_id",
                "revision_id");
    }

    /** The rows, each made only when it is asked for. */
    public static List<List<Object>> rows(List<AuditEntry> entries, StudySnapshot study) {
        return new AbstractList<>() {
            @Override
            public List<Object> get(int index) {
                return row(entries.get(index), study);
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }

    private static List<Object> row(AuditEntry entry, StudySnapshot study) {
        Optional<FieldChange> change = entry.change();
        return Arrays.asList(
                entry.at().toString(),
                entry.author(),
                person(entry.author(), study),
                entry.device(),
                entry.action().id(),
                entry.entity().kind().id(),
                entry.entity().caseId(),
                entry.entity()
                        .caseId()
                        .flatMap(study::file)
                        .flatMap(CaseFile::details)
                        .map(Case::name),
                entry.topic(),
                entry.topic().map(topic -> topic(topic, study)),
                entry.entity().coderId(),
                entry.entity().coderId().map(coder -> person(coder, study)),
                String.join(" ", entry.fields()),
                change.map(FieldChange::field),
                change.flatMap(FieldChange::before).map(AuditTable::cell),
                change.flatMap(FieldChange::after).map(AuditTable::cell),
                entry.reason(),
                entry.entity().id(),
                entry.revision());
    }

    private static String person(String coderId, StudySnapshot study) {
        Coder coder = study.coders().get(coderId);
        return coder == null ? "" : coder.name();
    }

    private static String topic(String topic, StudySnapshot study) {
        return topic.equals(EntityRef.GOVERNANCE)
                ? topic
                : study.codebook()
                        .flatMap((Codebook book) -> book.item(topic))
                        .map(Item::name)
                        .orElse(topic);
    }

    private static Object cell(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(AuditTable::cell).orElse("");
        }
        if (value instanceof Score.Level level) {
            return level.points();
        }
        if (value instanceof Score.NotAvailable) {
            return "NA";
        }
        if (value instanceof Score) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return value instanceof Number || value instanceof Boolean ? value : Objects.toString(value);
    }
}
