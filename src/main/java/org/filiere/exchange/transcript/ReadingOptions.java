package org.filiere.exchange.transcript;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * How a file is to be read.
 *
 * @param charset the encoding of a plain text file; empty to find it out
 * @param joinLines whether the lines of a PDF, which end where the page's do, are joined to paragraphs
 * @param cueTimes whether each turn of a subtitle file begins with its time, {@code [hh:mm:ss]}
 * @param cancelled asked often, from another thread; once it says true, reading ends
 */
public record ReadingOptions(
        Optional<Charset> charset, boolean joinLines, boolean cueTimes, BooleanSupplier cancelled) {
    /** Encoding found out, lines as they are, times kept, never cancelled. */
    public static final ReadingOptions STANDARD = new ReadingOptions(Optional.empty(), false, true, () -> false);

    public ReadingOptions {
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(cancelled, "cancelled");
    }

    /** The same, with this encoding. */
    public ReadingOptions withCharset(Charset newCharset) {
        return new ReadingOptions(Optional.of(newCharset), joinLines, cueTimes, cancelled);
    }

    /** The same, with the lines of a PDF joined or left. */
    public ReadingOptions withJoinLines(boolean newJoinLines) {
        return new ReadingOptions(charset, newJoinLines, cueTimes, cancelled);
    }

    /** The same, with or without the times of subtitles. */
    public ReadingOptions withCueTimes(boolean newCueTimes) {
        return new ReadingOptions(charset, joinLines, newCueTimes, cancelled);
    }

    /** The same, given up when this says so. */
    public ReadingOptions withCancelled(BooleanSupplier newCancelled) {
        return new ReadingOptions(charset, joinLines, cueTimes, newCancelled);
    }
}
