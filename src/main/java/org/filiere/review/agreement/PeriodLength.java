package org.filiere.review.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How time is cut into periods. */
public enum PeriodLength {
    MONTH,
    QUARTER;

    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /** The period of an instant, such as {@code 2026-01} or {@code 2026-Q1}; sorts by time. */
    public String of(Instant instant, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return this == MONTH ? MONTHS.format(day) : day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }
}
