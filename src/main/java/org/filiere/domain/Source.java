package org.filiere.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Evidence with its text. The text itself is kept once, under its hash, and never changes; a corrected transcript is
 * a new source that names the one it corrects.
 *
 * @param title shown in lists
 * @param type what sort of evidence
 * @param participantCode who was interviewed, as a code; may be empty
 * @param date when it was said or published, or nothing
 * @param place may be empty
 * @param language a BCP 47 tag such as {@code es}; may be empty
 * @param consent the note on the participant's consent; may be empty
 * @param caseIds the cases it is evidence for
 * @param textHash SHA-256 of the text in lower-case hexadecimal
 * @param corrects the id of the source that this one is a corrected version of, or nothing
 */
public record Source(
        String title,
        Type type,
        String participantCode,
        Optional<LocalDate> date,
        String place,
        String language,
        String consent,
        List<String> caseIds,
        String textHash,
        Optional<String> corrects)
        implements Content {

    /** What sort of evidence a source is. */
    public enum Type {
        INTERVIEW("interview"),
        FIELD_NOTES("field-notes"),
        PUBLICATION("publication");

        private final String id;

        Type(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    public Source {
        Check.text(title, "title of the source");
        Check.present(type, "type of the source");
        participantCode = Check.orEmpty(participantCode);
        date = date == null ? Optional.empty() : date;
        place = Check.orEmpty(place);
        language = Check.orEmpty(language);
        consent = Check.orEmpty(consent);
        caseIds = List.copyOf(caseIds);
        corrects = corrects == null ? Optional.empty() : corrects;
        if (textHash == null || !textHash.matches("[0-9a-f]{64}")) {
            throw new InvalidContentException("the hash of the source's text must be 64 hexadecimal digits");
        }
    }
}
