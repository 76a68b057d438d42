package org.filiere.ui.cases;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.filiere.analysis.CountedGovernance;
import org.filiere.analysis.DimensionIndex;
import org.filiere.domain.Degree;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.ui.i18n.Messages;

/** What the table says of a case, in words and numbers of the user's language. */
final class CaseWords {

    private static final int ITEMS_OF_EFFICIENCY = 8;
    private static final int FRACTION_DIGITS = 2;

    private final Messages messages;
    private final NumberFormat numbers;

    CaseWords(Messages messages) {
        this.messages = messages;
        numbers = NumberFormat.getNumberInstance(messages.locale());
        numbers.setMaximumFractionDigits(FRACTION_DIGITS);
    }

    String progress(CaseLine line) {
        return messages.get("cases.progress", line.judged(), line.items());
    }

    /** The value of an index, or how far it is from one. */
    String index(DimensionIndex index) {
        return value(index.value(), index.judged(), index.items());
    }

    String indexTip(DimensionIndex index) {
        if (index.judged() == 0) {
            return messages.get("cases.tip.notScored");
        }
        if (!index.isComplete()) {
            return messages.get("cases.tip.partial", index.judged(), index.items(), numbers.format(index.sum()));
        }
        if (index.isRescaled()) {
            return messages.get(
                    "cases.tip.rescaled", numbers.format(index.sum()), index.scored(), index.notApplicable());
        }
        return index.notApplicable() > 0
                ? messages.get("cases.tip.asZero", index.notApplicable())
                : messages.get("cases.tip.complete", index.items());
    }

    String efficiency(CaseLine line) {
        return value(line.summary().ce(), line.judgedOfEfficiency(), ITEMS_OF_EFFICIENCY);
    }

    /** The sum of upgrading with how many items it is a sum of. */
    String upgrading(CaseLine line) {
        DimensionIndex index = line.summary().upgrading();
        if (!index.isComplete()) {
            return value(OptionalDouble.empty(), index.judged(), index.items());
        }
        int counted = index.notApplicableAsZero() ? index.judged() : index.scored();
        return messages.get("cases.upgrading", numbers.format(index.sum()), counted, index.items());
    }

    String degree(Optional<Degree> degree) {
        return degree.map(messages::of).orElse("");
    }

    String governance(CaseLine line) {
        CountedGovernance governance = line.summary().governance();
        if (governance.codes().isEmpty()) {
            return messages.get("cases.governance." + governance.origin().name());
        }
        if (isNotAvailable(governance)) {
            return GovernanceCode.NOT_AVAILABLE.printed();
        }
        StringJoiner all = new StringJoiner(" · ");
        for (GovernanceMode mode : GovernanceMode.values()) {
            all.add(messages.get("cases.letter." + mode.name())
                    + governance.code(mode).orElseThrow().printed());
        }
        return all.toString();
    }

    String governanceTip(CaseLine line) {
        CountedGovernance governance = line.summary().governance();
        if (governance.codes().isEmpty()) {
            return messages.get("cases.governance." + governance.origin().name() + ".long");
        }
        if (isNotAvailable(governance)) {
            return messages.get("cases.tip.governanceNotAvailable");
        }
        StringJoiner all = new StringJoiner("\n");
        for (GovernanceMode mode : GovernanceMode.values()) {
            all.add(messages.get(
                    "chains.codes.tile",
                    messages.of(mode),
                    governance.code(mode).orElseThrow().printed(),
                    messages.get(
                            "chains.code." + governance.code(mode).orElseThrow().name())));
        }
        return all.toString();
    }

    /** The line as a row of a table with these columns, separated by tabs. */
    String row(CaseLine line, List<String> columnIds) {
        Map<String, String> cells = new HashMap<>();
        cells.put("name", line.details().name());
        cells.put("industry", line.details().industry());
        cells.put("country", line.details().country());
        cells.put("group", messages.of(line.details().group()));
        cells.put("progress", progress(line));
        cells.put("ee", index(line.summary().ee()));
        cells.put("ja", index(line.summary().ja()));
        cells.put("ce", efficiency(line));
        cells.put("degree", degree(line.summary().computedDegree()));
        cells.put("published", degree(line.summary().publishedDegree()));
        cells.put("governance", governance(line));
        cells.put("upgrading", upgrading(line));
        return columnIds.stream()
                .map(id -> cells.getOrDefault(id.replace(CaseColumns.ID, ""), ""))
                .map(cell -> cell.replaceAll("\\s+", " "))
                .collect(Collectors.joining("\t"));
    }

    static boolean isNotAvailable(CountedGovernance governance) {
        return governance.codes().isPresent()
                && governance.codes().get().values().stream().allMatch(code -> code == GovernanceCode.NOT_AVAILABLE);
    }

    private String value(OptionalDouble value, int judged, int items) {
        if (value.isPresent()) {
            return numbers.format(value.getAsDouble());
        }
        if (judged == 0) {
            return messages.get("cases.notScored");
        }
        return judged < items ? messages.get("cases.partial", judged, items) : GovernanceCode.NOT_AVAILABLE.printed();
    }
}
