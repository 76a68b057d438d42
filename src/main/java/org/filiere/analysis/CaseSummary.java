package org.filiere.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.Dimension;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Item;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;

/**
 * All that tables and charts show of one case.
 *
 * @param caseId the case
 * @param details the case as recorded
 * @param scores the score of every item of the codebook that counts, by item id, in the order of the codebook
 * @param ee external economies, 0 to 12
 * @param ja joint action, 0 to 12
 * @param upgrading sum of upgrading, 0 to 12
 * @param ce collective efficiency 0.5·EE + 0.5·JA, 0 to 12 (Giuliani, Pietrobelli and Rabellotti 2005, Table 2, note
 *     19); empty unless both have a value
 * @param computedDegree the degree of {@code ce} by the study's cut-offs
 * @param governance the governance codes that count
 */
public record CaseSummary(
        String caseId,
        Case details,
        Map<String, CountedScore> scores,
        DimensionIndex ee,
        DimensionIndex ja,
        DimensionIndex upgrading,
        OptionalDouble ce,
        Optional<Degree> computedDegree,
        CountedGovernance governance) {

    private static final Map<Dimension, List<String>> STANDARD_ITEMS = standardItems();

    public CaseSummary {
        scores = Collections.unmodifiableMap(scores);
    }

    /**
     * The summary of a case by the scores that count.
     *
     * @throws IllegalArgumentException if the case was deleted
     */
    public static CaseSummary of(CaseFile file, Codebook codebook, DegreeRule rule, CountingOptions options) {
        return of(file, itemIds(Optional.of(codebook)), rule, options);
    }

    /**
     * The summary of a case as one coder sees it, for the form. N/A leaves sum and denominator.
     *
     * @throws IllegalArgumentException if the case was deleted
     */
    public static CaseSummary ofCoder(CaseFile file, String coderId, Codebook codebook, DegreeRule rule) {
        Optional<Map<GovernanceMode, GovernanceCode>> codes = file.governanceCodes(coderId);
        return build(
                file,
                itemIds(Optional.of(codebook)),
                rule,
                false,
                itemId -> ScoreCounting.ofCoder(file, itemId, coderId),
                new CountedGovernance(codes, codes.isPresent() ? Origin.SOLE_CODER : Origin.NOT_SCORED));
    }

    /**
     * The summary of a case as one coder's form shows it, with what is not stored yet. N/A leaves sum and denominator.
     *
     * @param scores the scores in the form by item id; an item without one is not scored
     * @throws IllegalArgumentException if the case was deleted
     */
    public static CaseSummary ofForm(
            CaseFile file, Map<String, Score> scores, String coderId, Codebook codebook, DegreeRule rule) {
        Optional<Map<GovernanceMode, GovernanceCode>> codes = file.governanceCodes(coderId);
        return build(
                file,
                itemIds(Optional.of(codebook)),
                rule,
                false,
                itemId -> Optional.ofNullable(scores.get(itemId))
                        .filter(Score::isScored)
                        .map(score -> new CountedScore(score, Origin.SOLE_CODER))
                        .orElseGet(() -> CountedScore.none(Origin.NOT_SCORED)),
                new CountedGovernance(codes, codes.isPresent() ? Origin.SOLE_CODER : Origin.NOT_SCORED));
    }

    static CaseSummary of(CaseFile file, List<String> itemIds, DegreeRule rule, CountingOptions options) {
        return build(
                file,
                itemIds,
                rule,
                options.notApplicableAsZero(),
                itemId -> ScoreCounting.of(file, itemId, options),
                ScoreCounting.governance(file, options));
    }

    /** The ids of the items of a codebook; a study without one has the standard items. */
    static List<String> itemIds(Optional<Codebook> codebook) {
        return codebook.map(book -> book.items().stream().map(Item::id).toList())
                .orElseGet(() -> List.of(StandardItem.values()).stream()
                        .map(StandardItem::id)
                        .toList());
    }

    private static CaseSummary build(
            CaseFile file,
            List<String> itemIds,
            DegreeRule rule,
            boolean notApplicableAsZero,
            Function<String, CountedScore> counting,
            CountedGovernance governance) {
        Case details = file.details()
                .orElseThrow(() -> new IllegalArgumentException("the case " + file.id() + " was deleted"));
        Map<String, CountedScore> scores = new LinkedHashMap<>();
        for (String itemId : itemIds) {
            scores.put(itemId, counting.apply(itemId));
        }
        DimensionIndex ee = index(scores, Dimension.EXTERNAL_ECONOMIES, notApplicableAsZero);
        DimensionIndex ja = index(scores, Dimension.JOINT_ACTION, notApplicableAsZero);
        DimensionIndex upgrading = index(scores, Dimension.UPGRADING, notApplicableAsZero);
        OptionalDouble ce = collectiveEfficiency(ee.value(), ja.value());
        Optional<Degree> degree = ce.isPresent() ? Optional.of(rule.of(ce.getAsDouble())) : Optional.empty();
        return new CaseSummary(file.id(), details, scores, ee, ja, upgrading, ce, degree, governance);
    }

    /** CE = 0.5·EE + 0.5·JA; empty unless both are there. */
    static OptionalDouble collectiveEfficiency(OptionalDouble ee, OptionalDouble ja) {
        return ee.isPresent() && ja.isPresent()
                ? OptionalDouble.of(0.5 * ee.getAsDouble() + 0.5 * ja.getAsDouble())
                : OptionalDouble.empty();
    }

    private static DimensionIndex index(
            Map<String, CountedScore> scores, Dimension dimension, boolean notApplicableAsZero) {
        List<CountedScore> counted = new ArrayList<>();
        for (String itemId : STANDARD_ITEMS.get(dimension)) {
            counted.add(scores.get(itemId));
        }
        return DimensionIndex.of(counted, notApplicableAsZero);
    }

    private static Map<Dimension, List<String>> standardItems() {
        Map<Dimension, List<String>> byDimension = new EnumMap<>(Dimension.class);
        for (StandardItem item : StandardItem.values()) {
            byDimension
                    .computeIfAbsent(item.dimension(), dimension -> new ArrayList<>())
                    .add(item.id());
        }
        return byDimension;
    }

    /** The degree as a publication prints it. */
    public Optional<Degree> publishedDegree() {
        return details.publishedDegree();
    }

    /** The score of an item that counts. */
    public CountedScore score(String itemId) {
        return scores.getOrDefault(itemId, CountedScore.none(Origin.NOT_SCORED));
    }

    /** The score of a standard item that counts. */
    public CountedScore score(StandardItem item) {
        return score(item.id());
    }

    /** The level of an item in points, 0 to 3; N/A is 0 or empty as {@code notApplicableAsZero} says. */
    public OptionalDouble points(StandardItem item) {
        CountedScore counted = score(item);
        if (counted.halves().isPresent()) {
            return OptionalDouble.of(counted.halves().getAsInt() / 2.0);
        }
        return counted.isNotAvailable() && ee.notApplicableAsZero() ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    /** How many items of the codebook are judged, with a level or as N/A, as far as counts. */
    public int judged() {
        return (int) scores.values().stream()
                .filter(counted -> counted.score().isScored())
                .count();
    }
}
