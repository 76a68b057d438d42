package org.filiere.domain;

/**
 * What a lead notes while an item of a case, or its value chains, is being reconciled. Each note is an entity of its
 * own, so that notes made on two machines stand side by side. Who wrote it and when is said by its revision.
 *
 * @param purpose a remark, or why a decision was opened again
 * @param text the words
 */
public record DiscussionNote(Purpose purpose, String text) implements Content {

    /** Why a note was written. */
    public enum Purpose {
        /** A remark on the way to a decision. */
        REMARK("remark"),
        /** A decision was taken back, for the reason that the text gives. */
        REOPENED("reopened");

        private final String id;

        Purpose(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    public DiscussionNote {
        Check.present(purpose, "purpose of the note");
        Check.text(text, "text of the note");
    }
}
