package org.filiere.ui.cases;

import java.util.Optional;
import org.filiere.analysis.CaseSummary;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Judgement;
import org.filiere.ui.control.TextFold;

/**
 * What the table shows of a case at one moment.
 *
 * @param summary indices, degree and governance that count
 * @param judged how many items of the codebook the coder at work has judged, with a level or as N/A
 * @param items how many items the codebook has
 * @param conflict whether copies of something in the case went apart and nobody has settled it
 * @param searched what the quick filter looks through: folded name, industry, place, country and group
 * @param foldedName the name by which it is sorted
 */
public record CaseLine(
        CaseSummary summary, int judged, int items, boolean conflict, String searched, String foldedName) {

    /**
     * The line of a case, as this coder sees it.
     *
     * @param groupWords the sectoral group in words
     */
    static CaseLine of(CaseSummary summary, CaseFile file, String coderId, String groupWords) {
        int judged = 0;
        for (String itemId : summary.scores().keySet()) {
            Judgement own = file.judgements(itemId).get(coderId);
            if (own != null && own.score().isScored()) {
                judged++;
            }
        }
        Case details = summary.details();
        String searched =
                String.join("\n", details.name(), details.industry(), details.place(), details.country(), groupWords);
        return new CaseLine(
                summary,
                judged,
                summary.scores().size(),
                !file.conflicts().isEmpty(),
                TextFold.fold(searched),
                TextFold.fold(details.name()));
    }

    public String caseId() {
        return summary.caseId();
    }

    public Case details() {
        return summary.details();
    }

    public ProgressState progress() {
        return ProgressState.of(judged, items);
    }

    /** How many of the eight items of EE and JA are judged. */
    public int judgedOfEfficiency() {
        return summary.ee().judged() + summary.ja().judged();
    }

    /** The country, unless it was left open. */
    public Optional<String> country() {
        return Optional.of(details().country()).filter(country -> !country.isBlank());
    }
}
