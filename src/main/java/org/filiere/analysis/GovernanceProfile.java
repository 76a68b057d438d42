package org.filiere.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.SectoralGroup;

/**
 * How often a mode of governance occurs in a sectoral group (Giuliani, Pietrobelli and Rabellotti 2005, Table 3).
 *
 * @param group the group
 * @param mode the mode
 * @param cases how many cases the group has
 * @param caseIds the cases that have each code, by code; cases whose governance does not count are in none
 */
public record GovernanceProfile(
        SectoralGroup group, GovernanceMode mode, int cases, Map<GovernanceCode, List<String>> caseIds) {

    public GovernanceProfile {
        caseIds = Collections.unmodifiableMap(new EnumMap<>(caseIds));
    }

    /** Every mode in every group: group by group, in the order of both. */
    public static List<GovernanceProfile> of(CaseSummaries summaries) {
        List<GovernanceProfile> cells = new ArrayList<>();
        summaries.byGroup().forEach((group, cases) -> {
            for (GovernanceMode mode : GovernanceMode.values()) {
                cells.add(new GovernanceProfile(group, mode, cases.size(), byCode(cases, mode)));
            }
        });
        return List.copyOf(cells);
    }

    private static Map<GovernanceCode, List<String>> byCode(List<CaseSummary> cases, GovernanceMode mode) {
        Map<GovernanceCode, List<String>> byCode = new EnumMap<>(GovernanceCode.class);
        for (GovernanceCode code : GovernanceCode.values()) {
            byCode.put(
                    code,
                    cases.stream()
                            .filter(summary -> summary.governance()
                                    .code(mode)
                                    .filter(code::equals)
                                    .isPresent())
                            .map(CaseSummary::caseId)
                            .toList());
        }
        return byCode;
    }

    /** How many cases have this code. */
    public int count(GovernanceCode code) {
        return caseIds.get(code).size();
    }

    /** How many cases have a code that says whether there is a chain: 0 to 3, not N/A. */
    public int known() {
        return present() + count(GovernanceCode.ABSENT);
    }

    /** How many cases have at least one chain of the mode. */
    public int present() {
        return count(GovernanceCode.DOMESTIC) + count(GovernanceCode.GLOBAL) + count(GovernanceCode.BOTH);
    }

    /** Share of the cases with a known code that have a chain of the mode, 0 to 1; empty without such cases. */
    public OptionalDouble share() {
        return known() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) present() / known());
    }
}
