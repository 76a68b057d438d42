package org.filiere.domain;

/**
 * What is left of a source that was withdrawn, as when a participant takes back the consent: that there was one. Its
 * entity has the id that the source had. Nothing of the source's text, title or participant stands in it.
 *
 * @param type what sort of evidence it was
 * @param note why it was withdrawn, without anything that names the participant; may be empty
 * @param passages how many passages went with it, of all coders
 */
public record Withdrawal(Source.Type type, String note, int passages) implements Content {
    public Withdrawal {
        Check.present(type, "type of the withdrawn source");
        note = Check.orEmpty(note);
        if (passages < 0) {
            throw new InvalidContentException("a number of passages cannot be negative: " + passages);
        }
    }
}
