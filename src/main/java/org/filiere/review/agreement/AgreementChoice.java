package org.filiere.review.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.filiere.domain.SectoralGroup;

/**
 * Which judgements are compared.
 *
 * @param items which items
 * @param group only cases of this sectoral group; empty for all
 * @param raters only these, in this order; empty for every coder who has scored
 * @param withFinal whether the final scores stand beside all coders as one more; says nothing where raters are named
 * @param codebookVersion only judgements made under this version; final scores belong to none and always count
 * @param handedInOnly only judgements of cases that their coder has handed in; final scores always count
 */
public record AgreementChoice(
        ItemScope items,
        Optional<SectoralGroup> group,
        List<Rater> raters,
        boolean withFinal,
        OptionalInt codebookVersion,
        boolean handedInOnly) {

    public AgreementChoice {
        raters = List.copyOf(raters);
    }

    /** The twelve items of all cases, all coders, all judgements. */
    public static AgreementChoice everything() {
        return new AgreementChoice(
                ItemScope.standard(), Optional.empty(), List.of(), false, OptionalInt.empty(), false);
    }

    public AgreementChoice withItems(ItemScope chosen) {
        return new AgreementChoice(chosen, group, raters, withFinal, codebookVersion, handedInOnly);
    }

    public AgreementChoice withGroup(Optional<SectoralGroup> chosen) {
        return new AgreementChoice(items, chosen, raters, withFinal, codebookVersion, handedInOnly);
    }

    public AgreementChoice withRaters(List<Rater> chosen) {
        return new AgreementChoice(items, group, chosen, withFinal, codebookVersion, handedInOnly);
    }

    public AgreementChoice withFinal(boolean chosen) {
        return new AgreementChoice(items, group, raters, chosen, codebookVersion, handedInOnly);
    }

    public AgreementChoice withCodebookVersion(OptionalInt chosen) {
        return new AgreementChoice(items, group, raters, withFinal, chosen, handedInOnly);
    }

    public AgreementChoice withHandedInOnly(boolean chosen) {
        return new AgreementChoice(items, group, raters, withFinal, codebookVersion, chosen);
    }
}
