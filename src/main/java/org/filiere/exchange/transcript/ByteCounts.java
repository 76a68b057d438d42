package org.filiere.exchange.transcript;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the bytes of a text say about its encoding.
 *
 * @param length how many bytes there are
 * @param evenZeros zero bytes at even places, where UTF-16BE has the upper half of a Latin letter
 * @param oddZeros zero bytes at odd places, where UTF-16LE has it
 * @param controls control characters other than tab, line ends and form feed, zeros included
 * @param undefined bytes that windows-1252 does not define
 * @param accented letters of windows-1252 that have an accent and stand beside a letter
 * @param odd signs of windows-1252 that stand within a word, where only another encoding has a letter
 * @param multibyte whole UTF-8 sequences of more than a byte
 * @param strays bytes above 127 that belong to no such sequence
 */
record ByteCounts(
        int length,
        int evenZeros,
        int oddZeros,
        int controls,
        int undefined,
        int accented,
        int odd,
        int multibyte,
        int strays) {

    /** So many control characters may stand in the shortest text. */
    private static final int FEW = 3;

    static ByteCounts of(byte[] bytes) {
        int[] zeros = new int[2];
        int controls = 0;
        int undefined = 0;
        int accented = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                zeros[i & 1]++;
            }
            if (b == 0x7F || (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0B)) {
                controls++;
            } else if (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D) {
                undefined++;
            } else if (b >= 0x80 && (isLetter(bytes, i - 1) || isLetter(bytes, i + 1))) {
                accented += isAccented(b) ? 1 : 0;
                odd += isSignWithinWord(b) && isLetter(bytes, i - 1) && isLetter(bytes, i + 1) ? 1 : 0;
            }
        }
        int[] utf8 = utf8(bytes);
        return new ByteCounts(bytes.length, zeros[0], zeros[1], controls, undefined, accented, odd, utf8[0], utf8[1]);
    }

    private static boolean isLetter(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length && Character.isLetter(bytes[at] & 0x7F) && bytes[at] > 0;
    }

    private static boolean isAccented(int b) {
        return b >= 0xC0 && b != 0xD7 && b != 0xF7;
    }

    /** A sign that people do not write within a word; dashes, apostrophes and ordinal signs may stand there. */
    private static boolean isSignWithinWord(int b) {
        boolean isUsual = b == 0x91 || b == 0x92 || b == 0xAA || b == 0xAD || b == 0xB4 || b == 0xB7 || b == 0xBA;
        boolean isLetter = b == 0x83 || b == 0x8A || b == 0x8C || b == 0x8E || b == 0x9A || b == 0x9C || b == 0x9E;
        return b < 0xC0 && !isUsual && !isLetter && b != 0x9F;
    }

    private static int[] utf8(byte[] bytes) {
        int whole = 0;
        int strays = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            int follow = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
            int at = i + 1;
            while (at < bytes.length && at <= i + follow && (bytes[at] & 0xC0) == 0x80) {
                at++;
            }
            if (follow > 0 && at == i + follow + 1) {
                whole++;
            } else {
                strays++;
            }
            i = at - 1;
        }
        return new int[] {whole, strays};
    }

    /** UTF-16 without a mark: of Latin text, every other byte is zero. */
    Optional<Charset> utf16() {
        int half = length / 2;
        if (half == 0 || (length & 1) == 1) {
            return Optional.empty();
        }
        if (oddZeros * 4L > half && evenZeros * 20L < oddZeros) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean bigEndian = evenZeros * 4L > half && oddZeros * 20L < evenZeros;
        return bigEndian ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether nearly every other byte is zero. */
    boolean isClearlyUtf16() {
        return Math.max(evenZeros, oddZeros) * 10L > length / 2 * 7L;
    }

    /** Whether so many bytes are control characters, more than one in 50, that this is no text at all. */
    boolean isBinary() {
        return controls > FEW && controls * 50L > length;
    }

    /** Whether this is UTF-8 that a few bytes have spoiled, as when a file was cut or two were joined. */
    boolean isMostlyUtf8() {
        return multibyte > 0 && multibyte >= strays * 10L;
    }

    /** Whether words hold signs where Mac Roman or a code page of DOS has letters. */
    boolean looksUnlikeWindows1252() {
        return odd * 4L > accented;
    }
}
