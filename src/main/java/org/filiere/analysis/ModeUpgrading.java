package org.filiere.analysis;

import java.util.ArrayList;
import java.util.List;
import org.filiere.domain.GovernanceMode;

/**
 * A type of upgrading over the cases that feed at least one chain of a mode of governance. A case that feeds chains of
 * several modes stands under each of them.
 *
 * @param mode the mode
 * @param type one of {@link Measure#upgradingTypes()}
 * @param cases how many cases feed a chain of the mode
 * @param distribution of those that have a score
 */
public record ModeUpgrading(GovernanceMode mode, Measure type, int cases, Distribution distribution) {

    /** Every type of upgrading under every mode: mode by mode. */
    public static List<ModeUpgrading> of(CaseSummaries summaries) {
        List<ModeUpgrading> cells = new ArrayList<>();
        for (GovernanceMode mode : GovernanceMode.values()) {
            List<CaseSummary> cases = summaries.all().stream()
                    .filter(summary -> summary.governance().has(mode))
                    .toList();
            for (Measure type : Measure.upgradingTypes()) {
                cells.add(new ModeUpgrading(mode, type, cases.size(), Distribution.of(cases, type)));
            }
        }
        return List.copyOf(cells);
    }
}
