package org.filiere.exchange.transcript;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was read from a file.
 *
 * @param title the file's name without its ending, tidied
 * @param text the text, normalised; never blank
 * @param format the kind of file
 * @param encoding how the bytes were read; empty for formats that say so themselves
 * @param notices what the text does not show as the file does, in the order of the enum
 */
public record Transcript(
        String title,
        String text,
        TranscriptFormat format,
        Optional<Encoding> encoding,
        List<TranscriptNotice> notices) {
    public Transcript {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(encoding, "encoding");
        notices = List.copyOf(notices);
    }
}
