package org.filiere.analysis;

import java.util.Optional;
import org.filiere.domain.SectoralGroup;

/**
 * A printed figure that is not what the study gives, or cannot be checked against it.
 *
 * @param table number of the table, such as {@code 5}
 * @param group the sectoral group that it stands under
 * @param row {@code total}, {@code average} or the id of a case
 * @param column {@code ee}, {@code ja}, {@code ce}, {@code degree}, {@code sum}, the id of an item or of a mode
 * @param printed exactly as printed
 * @param computed what the study gives, with up to four decimals; empty where it cannot be computed
 * @param cause the likely cause
 */
public record TableDifference(
        String table,
        SectoralGroup group,
        String row,
        String column,
        String printed,
        Optional<String> computed,
        Cause cause) {

    /** Why a printed figure is not what the study gives. */
    public enum Cause {
        /** Printed with fewer decimals than its neighbours, or made from figures that were rounded before. */
        ROUNDING("rounding"),
        /** The decimals that follow were cut off instead of rounded. */
        TRUNCATION("truncation"),
        /** N/A was counted as 0. */
        NA_AS_ZERO("na-as-zero"),
        /** No difference: the scores that it needs are not there. */
        NOT_COMPUTABLE("not-computable"),
        /** None of the above gives the printed figure. */
        UNEXPLAINED("unexplained");

        private final String id;

        Cause(String id) {
            this.id = id;
        }

        /** The name used in files and as the last part of message keys. */
        public String id() {
            return id;
        }
    }
}
