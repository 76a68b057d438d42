package org.filiere.exchange.transcript;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out the encoding of a text file: its byte order mark, else UTF-16 by its zero bytes, else strict UTF-8, else
 * windows-1252, which unlike ISO-8859-1 has the quotation marks and dashes of Word.
 */
final class TextDecoder {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<String> CANDIDATES =
            List.of("windows-1252", "UTF-8", "ISO-8859-15", "x-MacRoman", "IBM850", "UTF-16LE", "UTF-16BE");

    private TextDecoder() {}

    /** The text and the encoding by which it was read. */
    record Decoded(String text, Encoding encoding) {}

    static Decoded decode(byte[] bytes, Optional<Charset> wanted, Extraction extraction) throws TranscriptException {
        Encoding encoding = wanted.map(charset -> encoding(charset, true)).orElse(null);
        if (encoding == null) {
            encoding = detect(bytes, extraction);
        }
        String text = lenient(bytes, encoding.charset());
        if (text.indexOf('\uFFFD') >= 0) {
            extraction.notice(TranscriptNotice.UNDECODABLE_CHARACTERS);
        }
        return new Decoded(text, encoding);
    }

    private static Encoding detect(byte[] bytes, Extraction extraction) throws TranscriptException {
        Optional<Charset> marked = mark(bytes);
        if (marked.isPresent()) {
            return encoding(marked.get(), true);
        }
        ByteCounts counts = ByteCounts.of(bytes);
        Optional<Charset> wide = counts.utf16();
        if (wide.isPresent()) {
            return encoding(wide.get(), counts.isClearlyUtf16() && strict(bytes, wide.get()));
        }
        if (counts.isBinary()) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "bytes that are no text");
        }
        boolean clean = counts.controls() == 0;
        if (strict(bytes, StandardCharsets.UTF_8)) {
            return encoding(StandardCharsets.UTF_8, clean);
        }
        if (counts.isMostlyUtf8()) {
            return encoding(StandardCharsets.UTF_8, false);
        }
        return encoding(WINDOWS_1252, clean && counts.undefined() == 0 && !counts.looksUnlikeWindows1252());
    }

    private static Optional<Charset> mark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length < 2) {
            return Optional.empty();
        }
        int first = (b[0] & 0xFF) << 8 | (b[1] & 0xFF);
        if (first == 0xFFFE && b.length >= 4 && b[2] == 0 && b[3] == 0) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (first == 0xFFFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return first == 0xFEFF ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean strict(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Decodes with U+FFFD for what cannot be decoded. */
    private static String lenient(byte[] bytes, Charset charset) {
        return new String(bytes, charset);
    }

    private static Encoding encoding(Charset charset, boolean sure) {
        List<Charset> candidates = new ArrayList<>();
        candidates.add(charset);
        for (String name : CANDIDATES) {
            // some of them are not in every Java runtime
            if (Charset.isSupported(name) && !Charset.forName(name).equals(charset)) {
                candidates.add(Charset.forName(name));
            }
        }
        return new Encoding(charset, sure, candidates);
    }
}
