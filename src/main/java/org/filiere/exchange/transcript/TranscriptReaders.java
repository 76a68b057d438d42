package org.filiere.exchange.transcript;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiere.storage.Texts;

/**
 * Reads transcripts and notes from files. Reading happens in a thread of its own, within limits of size, expansion and
 * time; no link is followed, nothing is run, nothing is written.
 */
public final class TranscriptReaders {
    private static final int LONGEST_TITLE = 200;

    private TranscriptReaders() {}

    /** The endings of names that are read, in lower case and without the point. */
    public static List<String> extensions() {
        return Arrays.stream(TranscriptFormat.values())
                .flatMap(format -> format.extensions().stream())
                .toList();
    }

    /**
     * Whether {@link #read} takes a file on, by its name: those of {@link #extensions()}, and {@code .doc}, which is
     * often RTF within and otherwise is refused with the advice to save it anew.
     */
    public static boolean reads(Path file) {
        String extension = extension(file);
        return extension.equals("doc")
                || TranscriptFormat.ofExtension(extension).isPresent();
    }

    /** The files below a folder that {@link #reads} accepts, sorted; see {@link FolderWalk}. */
    public static List<Path> in(Path folder) {
        return FolderWalk.files(folder);
    }

    /**
     * Reads a file.
     *
     * @throws TranscriptException with the reason when it cannot or must not be read, or when it was cancelled
     */
    public static Transcript read(Path file, ReadingOptions options) throws TranscriptException {
        return read(file, options, ReadingLimits.STANDARD);
    }

    static Transcript read(Path file, ReadingOptions options, ReadingLimits limits) throws TranscriptException {
        Extraction extraction = new Extraction(limits, options.cancelled());
        return TimedReading.run(() -> extract(file, options, extraction), extraction);
    }

    private static Transcript extract(Path file, ReadingOptions options, Extraction extraction) throws IOException {
        extraction.check();
        String extension = extension(file);
        if (!reads(file)) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "the name ends in " + extension);
        }
        byte[] bytes = GuardedFile.read(file, extraction);
        TranscriptFormat format = TranscriptFormat.ofExtension(extension)
                .orElseGet(() -> isRtf(bytes) ? TranscriptFormat.RICH_TEXT : TranscriptFormat.WORD);
        Optional<Encoding> encoding = Optional.empty();
        String raw;
        if (format.isPlainText()) {
            refuseContainers(bytes, extraction);
            TextDecoder.Decoded decoded = TextDecoder.decode(bytes, options.charset(), extraction);
            encoding = Optional.of(decoded.encoding());
            raw = plain(decoded.text(), format, options, extraction);
        } else {
            raw = formatted(bytes, format, options, extraction);
        }
        if (raw.length() > extraction.limits().characters()) {
            throw extraction.refuse(TranscriptProblem.TOO_LARGE, raw.length() + " characters");
        }
        String text = Texts.normalise(raw);
        if (text.isBlank()) {
            throw extraction.refuse(TranscriptProblem.EMPTY, "no text");
        }
        return new Transcript(title(file), text, format, encoding, extraction.notices());
    }

    private static String formatted(
            byte[] bytes, TranscriptFormat format, ReadingOptions options, Extraction extraction) throws IOException {
        return switch (format) {
            case WORD -> WordReader.read(bytes, extraction);
            case OPEN_DOCUMENT -> OdtReader.read(bytes, extraction);
            case RICH_TEXT -> RtfReader.read(bytes, extraction);
            case PDF -> PdfReader.read(bytes, options.joinLines(), extraction);
            case TEXT, MARKDOWN, SUBRIP, WEBVTT -> throw new IllegalArgumentException(format.name());
        };
    }

    private static String plain(String text, TranscriptFormat format, ReadingOptions options, Extraction extraction)
            throws TranscriptException {
        if (format == TranscriptFormat.TEXT || format == TranscriptFormat.MARKDOWN) {
            return text;
        }
        if (text.isBlank()) {
            throw extraction.refuse(TranscriptProblem.EMPTY, "no text");
        }
        List<Cue> cues = CueParser.parse(Texts.normalise(text), format, extraction);
        if (cues.isEmpty()) {
            boolean hasTimes = text.contains("-->");
            throw extraction.refuse(
                    hasTimes ? TranscriptProblem.EMPTY : TranscriptProblem.NOT_THIS_FORMAT, "no cue with text");
        }
        return CueTurns.text(cues, options.cueTimes(), extraction);
    }

    /** A document under a wrong name would come out as gibberish. */
    private static void refuseContainers(byte[] bytes, Extraction extraction) throws TranscriptException {
        if (GuardedZip.looksLikeZip(bytes) || WordReader.isOle(bytes) || isRtf(bytes) || starts(bytes, "%PDF-")) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "a document, not plain text");
        }
    }

    static boolean isRtf(byte[] bytes) {
        return starts(bytes, "{\\rtf");
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] beginning = with.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static String extension(Path file) {
        String name = name(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String title(Path file) {
        String name = name(file);
        int point = name.lastIndexOf('.');
        String bare = point > 0 ? name.substring(0, point) : name;
        String tidy = Normalizer.normalize(bare, Normalizer.Form.NFC)
                .replace('_', ' ')
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return tidy.length() > LONGEST_TITLE ? tidy.substring(0, LONGEST_TITLE).strip() : tidy;
    }

    private static String name(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString();
    }
}
