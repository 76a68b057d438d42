package org.filiere.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Cuts a text into words and folds them: case and accents go (ñ → n, ç → c, ã → a, ß → ss), whether the accents stand
 * in the letter or behind it. Places are those of the text as it is.
 *
 * <p>There is no stemming and no list of stop words: a study mixes Spanish, Portuguese and English, often in one
 * transcript; a stemmer for one of them garbles the others, and a word that is empty in one is a name in another. The
 * word that is being typed counts as the beginning of a word instead, which finds its other forms.
 */
public final class Words {

    /** No folded word is longer; a longer one is known by its beginning. */
    static final int LONGEST = 100;

    private static final int MOST_FOR_ONE = 4;
    private static final int ASCII = 0x80;

    private Words() {}

    /** The words of a text in order. */
    public static List<Word> of(CharSequence text) {
        List<Word> words = new ArrayList<>();
        StringBuilder folded = new StringBuilder();
        int start = -1;
        int at = 0;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            boolean letter = Character.isLetterOrDigit(point);
            if (letter && start < 0) {
                start = at;
            }
            if (letter) {
                fold(point, folded);
            } else if (start >= 0 && !isSilent(point)) {
                end(words, folded, start, at);
                start = -1;
            }
            at += Character.charCount(point);
        }
        if (start >= 0) {
            end(words, folded, start, at);
        }
        return words;
    }

    /** The text in lower case and without accents, all other signs as they are. */
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point)) {
                fold(point, folded);
            } else if (!isSilent(point)) {
                folded.appendCodePoint(point);
            }
        });
        return folded.toString();
    }

    private static void end(List<Word> words, StringBuilder folded, int start, int end) {
        if (folded.length() > LONGEST) {
            folded.setLength(LONGEST);
        }
        if (folded.length() > 0) {
            words.add(new Word(folded.toString(), start, end));
        }
        folded.setLength(0);
    }

    private static void fold(int point, StringBuilder folded) {
        if (point < ASCII) {
            folded.append((char) (point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point));
            return;
        }
        String plain = Normalizer.normalize(Character.toString(point).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        char[] output = new char[MOST_FOR_ONE];
        plain.codePoints().filter(part -> !isSilent(part)).forEach(part -> {
            if (Character.isBmpCodePoint(part)) {
                int length = ASCIIFoldingFilter.foldToASCII(new char[] {(char) part}, 0, output, 0, 1);
                folded.append(new String(output, 0, length).toLowerCase(Locale.ROOT));
            } else {
                folded.appendCodePoint(part);
            }
        });
    }

    /** Marks on the letter before, and signs that are not seen, such as the soft hyphens of a PDF. */
    private static boolean isSilent(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
