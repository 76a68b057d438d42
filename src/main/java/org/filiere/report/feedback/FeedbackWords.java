package org.filiere.report.feedback;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.Score;
import org.filiere.report.ReportWords;

/** How scores, differences and chains read on the page. */
final class FeedbackWords {

    private final ReportWords words;
    private final DateTimeFormatter dates;

    FeedbackWords(ReportWords words, ZoneId zone) {
        this.words = words;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .withZone(zone);
    }

    String get(String key, Object... arguments) {
        return words.get("page." + key, arguments);
    }

    Locale locale() {
        return words.locale();
    }

    String invented() {
        return words.get("invented");
    }

    String untitled() {
        return words.get("untitled");
    }

    String date(Instant at) {
        return dates.format(at);
    }

    String score(Score score) {
        return score instanceof Score.Level level ? number(level.points()) : get("na");
    }

    /** A coder's own score, with the coder's reason of N/A. */
    String ownScore(Score score) {
        if (score instanceof Score.NotAvailable missing) {
            return get("na.why", get("why." + missing.why().id()));
        }
        return score(score);
    }

    /** A difference in half steps with its sign. */
    String difference(OptionalInt halves) {
        return halves.isEmpty() ? get("difference.none") : signed(halves.getAsInt() / 2.0);
    }

    /** A number with a sign before it, a true minus for less than nothing. */
    String signed(double value) {
        String digits = number(Math.abs(value));
        if (digits.equals(number(0))) {
            return digits;
        }
        return (value < 0 ? "−" : "+") + digits;
    }

    String chains(GovernanceCoding.State state, List<ChainsFeedback.Chain> chains) {
        if (state == GovernanceCoding.State.NOT_AVAILABLE) {
            return get("na");
        }
        return chains.isEmpty()
                ? get("governance.none")
                : chains.stream().map(this::chain).collect(Collectors.joining("; "));
    }

    private String chain(ChainsFeedback.Chain chain) {
        String kind = get(
                "chain",
                get("mode." + chain.mode().id()),
                get("markets." + chain.markets().id()),
                get("leader." + chain.leader().id()));
        return chain.name().isEmpty() ? kind : get("chain.named", chain.name(), kind);
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }
}
