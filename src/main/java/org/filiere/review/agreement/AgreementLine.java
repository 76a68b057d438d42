package org.filiere.review.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.filiere.agreement.Basis;
import org.filiere.agreement.BootstrapResult;
import org.filiere.agreement.Coefficient;

/**
 * How far coders agree on a part of a study.
 *
 * @param key which part
 * @param ratings the units behind it
 * @param coefficients every coefficient, defined or not
 * @param bootstraps intervals from resampled units, for those coefficients for which they were made
 */
public record AgreementLine(
        LineKey key,
        StudyRatings ratings,
        Map<CoefficientKind, Coefficient> coefficients,
        Map<CoefficientKind, BootstrapResult> bootstraps) {

    public AgreementLine {
        coefficients = Collections.unmodifiableMap(new EnumMap<>(coefficients));
        bootstraps = bootstraps.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(bootstraps));
    }

    /** The line of these ratings, without intervals. */
    static AgreementLine of(LineKey key, StudyRatings ratings) {
        Map<CoefficientKind, Coefficient> coefficients = new EnumMap<>(CoefficientKind.class);
        for (CoefficientKind kind : CoefficientKind.values()) {
            coefficients.put(kind, kind.measure().of(ratings.ratings()));
        }
        return new AgreementLine(key, ratings, coefficients, Map.of());
    }

    AgreementLine with(CoefficientKind kind, BootstrapResult result) {
        Map<CoefficientKind, BootstrapResult> more = new EnumMap<>(CoefficientKind.class);
        more.putAll(bootstraps);
        more.put(kind, result);
        return new AgreementLine(key, ratings, coefficients, more);
    }

    public Coefficient coefficient(CoefficientKind kind) {
        return coefficients.get(kind);
    }

    /** The interval from resampled units; empty where none was made. */
    public Optional<BootstrapResult> bootstrap(CoefficientKind kind) {
        return Optional.ofNullable(bootstraps.get(kind));
    }

    /** What was used and left out where every unit with two scores counts. */
    public Basis basis() {
        return coefficient(CoefficientKind.PERCENT_PAIRWISE).basis();
    }

    /** The rows that a coefficient was measured on, the widest disagreement first. */
    public List<Integer> rows(CoefficientKind kind) {
        return ratings.byDisagreement(kind.needsCompleteUnits() ? ratings.complete() : ratings.compared());
    }

    /** The rows that a coefficient was not measured on. */
    public List<Integer> leftOut(CoefficientKind kind) {
        if (!kind.needsCompleteUnits()) {
            return ratings.leftOut();
        }
        Set<Integer> complete = new HashSet<>(ratings.complete());
        return IntStream.range(0, ratings.units().size())
                .filter(row -> !complete.contains(row))
                .boxed()
                .toList();
    }

    /** These rows as units. */
    public List<Unit> units(List<Integer> rows) {
        List<Unit> units = new ArrayList<>(rows.size());
        rows.forEach(row -> units.add(ratings.units().get(row)));
        return units;
    }
}
