package org.filiere.exchange.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that transcripts are read from. */
public enum TranscriptFormat {
    TEXT("txt text"),
    MARKDOWN("md markdown"),
    WORD("docx"),
    OPEN_DOCUMENT("odt"),
    RICH_TEXT("rtf"),
    PDF("pdf"),
    SUBRIP("srt"),
    WEBVTT("vtt");

    /** Apart by blanks. */
    private final String extensions;

    TranscriptFormat(String extensions) {
        this.extensions = extensions;
    }

    /** The endings of such files' names, in lower case and without the point; the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" ", -1));
    }

    /** Whether its files are bare characters, so that the encoding has to be found out. */
    public boolean isPlainText() {
        return this == TEXT || this == MARKDOWN || this == SUBRIP || this == WEBVTT;
    }

    /** The format whose files end in this, in any case; empty when there is none. */
    static Optional<TranscriptFormat> ofExtension(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        for (TranscriptFormat format : values()) {
            if (format.extensions().contains(lower)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
