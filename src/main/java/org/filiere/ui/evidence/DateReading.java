package org.filiere.ui.evidence;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a date as people type it: ISO first, else as the language writes it. */
public final class DateReading {

    private static final int EARLIEST = 1000;
    private static final int LATEST = 9999;

    private final List<DateTimeFormatter> formats;

    /** Reads dates of this language. */
    public DateReading(Locale locale) {
        formats = List.of(
                pattern("uuuu-M-d", locale),
                pattern(
                        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                                .replaceAll("y+", "uuuu"),
                        locale),
                styled(FormatStyle.MEDIUM, locale),
                styled(FormatStyle.LONG, locale),
                pattern("d MMM uuuu", locale),
                pattern("d MMMM uuuu", locale),
                pattern("d.M.uuuu", locale));
    }

    /**
     * The date that a text says.
     *
     * @param typed with a year of four digits
     * @return empty when it says none, or one that does not exist
     */
    public Optional<LocalDate> read(String typed) {
        String text = typed.strip();
        for (DateTimeFormatter format : formats) {
            try {
                LocalDate date = LocalDate.parse(text, format);
                return Optional.of(date).filter(read -> read.getYear() >= EARLIEST && read.getYear() <= LATEST);
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter styled(FormatStyle style, Locale locale) {
        return pattern(
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale)
                        .replaceAll("y+", "uuuu"),
                locale);
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
