package org.filiere.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.filiere.analysis.TableDifference.Cause;

/**
 * What the study gives for a printed figure.
 *
 * @param word a word such as a degree or N/A; empty for a number
 * @param value the number; empty for a word
 * @param withZeros the number if N/A counts as 0; empty where no N/A is involved
 * @param slack by how much the number may be off because it is made from printed, rounded figures; else 0
 */
record Recount(Optional<String> word, Optional<BigDecimal> value, Optional<BigDecimal> withZeros, BigDecimal slack) {

    private static final int SHOWN_DECIMALS = 4;

    static Recount ofWord(String word) {
        return new Recount(Optional.of(word), Optional.empty(), Optional.empty(), BigDecimal.ZERO);
    }

    static Recount ofNumber(BigDecimal value) {
        return new Recount(Optional.empty(), Optional.of(value), Optional.empty(), BigDecimal.ZERO);
    }

    Recount withZeros(BigDecimal number) {
        return new Recount(word, value, Optional.of(number), slack);
    }

    Recount withSlack(BigDecimal most) {
        return new Recount(word, value, withZeros, most);
    }

    /** A printed number; empty for a word. */
    static Optional<BigDecimal> number(String printed) {
        return printed.matches("[+-]?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(printed)) : Optional.empty();
    }

    /** How it is shown: a word, or a number with up to four decimals. */
    String text() {
        return word.orElseGet(() -> {
            BigDecimal shown = value.orElseThrow().setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
            return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
        });
    }

    /** Whether it prints as this, rounded half up to the decimals of the table. */
    boolean agrees(String printed, int places) {
        Optional<BigDecimal> number = number(printed);
        if (number.isEmpty() || value.isEmpty()) {
            return word.isPresent() && word.get().equalsIgnoreCase(printed);
        }
        return rounds(value.get(), number.get(), places);
    }

    /**
     * The likely cause of a difference. What gives the printed figure to the last decimal of its table comes before what
     * gives it only with fewer; several causes at once are tried last. Half steps in a cell or a total have nothing to
     * round, so that neither rounding nor truncation excuses them.
     */
    Cause explain(String printed, int places) {
        Optional<BigDecimal> number = number(printed);
        if (number.isEmpty()) {
            return Cause.UNEXPLAINED;
        }
        BigDecimal figure = number.get();
        int own = Math.max(0, figure.scale());
        if (withZeros.isPresent() && rounds(withZeros.get(), figure, places)) {
            return Cause.NA_AS_ZERO;
        }
        if (value.isEmpty() || (places == PrintedPlaces.EXACT && isHalfSteps(value.get()))) {
            return Cause.UNEXPLAINED;
        }
        if (rounds(value.get(), figure, own) || isWithinSlack(figure, own)) {
            return Cause.ROUNDING;
        }
        if (truncates(value.get(), figure, own)) {
            return Cause.TRUNCATION;
        }
        boolean both = withZeros.isPresent()
                && (rounds(withZeros.get(), figure, own) || truncates(withZeros.get(), figure, own));
        return both ? Cause.NA_AS_ZERO : Cause.UNEXPLAINED;
    }

    private static boolean isHalfSteps(BigDecimal number) {
        return number.add(number).stripTrailingZeros().scale() <= 0;
    }

    private boolean isWithinSlack(BigDecimal figure, int places) {
        BigDecimal halfUnit = BigDecimal.ONE.movePointLeft(places).divide(BigDecimal.valueOf(2));
        return slack.signum() > 0 && figure.subtract(value.orElseThrow()).abs().compareTo(slack.add(halfUnit)) <= 0;
    }

    private static boolean rounds(BigDecimal value, BigDecimal figure, int places) {
        return value.setScale(places, RoundingMode.HALF_UP).compareTo(figure) == 0;
    }

    private static boolean truncates(BigDecimal value, BigDecimal figure, int places) {
        return value.setScale(places, RoundingMode.DOWN).compareTo(figure) == 0;
    }
}
