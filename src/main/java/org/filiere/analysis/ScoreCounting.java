package org.filiere.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;

/**
 * Which score counts: the reconciled one; without it, where provisional scores are included, the sole coder's or the
 * one that all coders who scored share. Coders who differ give none, never an average.
 */
public final class ScoreCounting {

    private ScoreCounting() {}

    /** The score of an item that counts. */
    public static CountedScore of(CaseFile file, String itemId, CountingOptions options) {
        Optional<Score> decided =
                file.reconciliation(itemId).map(Reconciliation::score).filter(Score::isScored);
        if (decided.isPresent()) {
            return new CountedScore(decided.get(), Origin.RECONCILED);
        }
        List<Score> scores = new ArrayList<>();
        file.judgements(itemId).forEach((coderId, judgement) -> {
            if (judgement.score().isScored() && options.sees(coderId)) {
                scores.add(judgement.score());
            }
        });
        Origin origin = provisionalOrigin(scores.size(), allSame(scores), options);
        return origin.counts() ? new CountedScore(scores.get(0), origin) : CountedScore.none(origin);
    }

    /** One coder's own score of an item. */
    public static CountedScore ofCoder(CaseFile file, String itemId, String coderId) {
        return file.judgement(itemId, coderId)
                .map(Judgement::score)
                .filter(Score::isScored)
                .map(score -> new CountedScore(score, Origin.SOLE_CODER))
                .orElseGet(() -> CountedScore.none(Origin.NOT_SCORED));
    }

    /** The Table 3 codes of a case that count, by the same rule: reconciled, the sole coder's, or where all are equal. */
    public static CountedGovernance governance(CaseFile file, CountingOptions options) {
        Optional<GovernanceReconciliation> decided =
                file.governanceReconciliation().filter(reconciled -> reconciled.state() != GovernanceCoding.State.OPEN);
        if (decided.isPresent()) {
            return new CountedGovernance(Optional.of(codes(decided.get())), Origin.RECONCILED);
        }
        List<Map<GovernanceMode, GovernanceCode>> coded = new ArrayList<>();
        for (String coderId : codersOfGovernance(file)) {
            if (options.sees(coderId)) {
                file.governanceCodes(coderId).ifPresent(coded::add);
            }
        }
        boolean same = coded.stream().distinct().count() <= 1;
        Origin origin = provisionalOrigin(coded.size(), same, options);
        return new CountedGovernance(origin.counts() ? Optional.of(coded.get(0)) : Optional.empty(), origin);
    }

    private static Map<GovernanceMode, GovernanceCode> codes(GovernanceReconciliation reconciled) {
        return reconciled.state() == GovernanceCoding.State.NOT_AVAILABLE
                ? GovernanceCode.notAvailable()
                : GovernanceCode.ofChains(reconciled.chains());
    }

    private static Origin provisionalOrigin(int count, boolean same, CountingOptions options) {
        if (count == 0) {
            return Origin.NOT_SCORED;
        }
        if (!same) {
            return Origin.DISAGREED;
        }
        if (!options.includeProvisional()) {
            return Origin.PROVISIONAL_HIDDEN;
        }
        return count == 1 ? Origin.SOLE_CODER : Origin.AGREED;
    }

    private static boolean allSame(List<Score> scores) {
        return scores.stream().allMatch(score -> scores.get(0).agreesWith(score));
    }

    private static Set<String> codersOfGovernance(CaseFile file) {
        Set<String> coders = new TreeSet<>();
        for (Entity entity : file.entities()) {
            Kind kind = entity.ref().kind();
            if (kind == Kind.CHAIN || kind == Kind.GOVERNANCE) {
                coders.add(entity.ref().coderId().orElseThrow());
            }
        }
        return coders;
    }
}
