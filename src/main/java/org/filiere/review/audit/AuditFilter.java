package org.filiere.review.audit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.filiere.domain.Kind;

/**
 * Which entries of the audit are wanted. An empty part lets everything pass.
 *
 * @param person the coder id of who did it
 * @param kind the kind of entity
 * @param caseId the case
 * @param from the first day
 * @param to the last day, itself included
 * @param decisionsOnly only final scores and final value chains
 * @param mergedOnly only what was made on another machine
 * @param words all of which an entry must contain, in capitals or not, with accents or without
 */
public record AuditFilter(
        Optional<String> person,
        Optional<Kind> kind,
        Optional<String> caseId,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean decisionsOnly,
        boolean mergedOnly,
        String words) {

    /** Lets everything pass. */
    public static final AuditFilter ALL = new AuditFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false, "");

    /** Whether the last day lies before the first. */
    public boolean isBackwards() {
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }

    /**
     * The filter as a test.
     *
     * @param zone where the days begin
     * @param device this machine
     * @param wordsOf all that an entry says on screen
     */
    public Predicate<AuditEntry> test(ZoneId zone, String device, Function<? super AuditEntry, String> wordsOf) {
        Predicate<AuditEntry> test = entry -> person.map(entry.author()::equals).orElse(true)
                && kind.map(entry.entity().kind()::equals).orElse(true)
                && (caseId.isEmpty() || entry.entity().caseId().equals(caseId))
                && (!decisionsOnly || entry.isDecision())
                && (!mergedOnly || !entry.device().equals(device));
        if (from.isPresent()) {
            var start = from.get().atStartOfDay(zone).toInstant();
            test = test.and(entry -> !entry.at().isBefore(start));
        }
        if (to.isPresent()) {
            var end = to.get().plusDays(1).atStartOfDay(zone).toInstant();
            test = test.and(entry -> entry.at().isBefore(end));
        }
        List<String> terms = Arrays.stream(fold(words).split("\\s+", -1))
                .filter(term -> !term.isEmpty())
                .toList();
        return terms.isEmpty()
                ? test
                : test.and(entry -> {
                    String all = fold(wordsOf.apply(entry));
                    return terms.stream().allMatch(all::contains);
                });
    }

    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(unit -> unit < 128)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
