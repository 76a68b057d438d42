package org.filiere.domain;

import java.text.Normalizer;

/**
 * A name and what stands for it where a study is shown or exported.
 *
 * @param name as it stands in transcripts and justifications; at least one letter or digit; kept in Unicode form NFC
 * @param replacement what is shown instead; not blank
 * @param wholeWord whether it only counts where no letter or digit touches it
 * @param matchCase whether upper and lower case must be as in the name
 */
public record Pseudonym(String name, String replacement, boolean wholeWord, boolean matchCase) {

    public Pseudonym {
        name = Normalizer.normalize(Check.text(name, "name to replace"), Normalizer.Form.NFC)
                .strip();
        replacement = Check.text(replacement, "replacement of a name").strip();
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidContentException("a name to replace has at least one letter or digit: \"" + name + "\"");
        }
    }

    /** A name that counts as a whole word, whatever its case. */
    public static Pseudonym of(String name, String replacement) {
        return new Pseudonym(name, replacement, true, false);
    }
}
