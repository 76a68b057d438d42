package org.filiere.domain;

/**
 * A person (or a publication) that judges.
 *
 * @param name full name
 * @param initials one to four letters, shown where room is short
 * @param role what the person may do
 */
public record Coder(String name, String initials, Role role) implements Content {

    /**
     * What a coder may do: leads also edit the codebook, see all coders' work and reconcile; one who is retired gets no
     * more cases, while all that was recorded stays. Nobody is ever deleted: the work would lose its author.
     */
    public enum Role {
        CODER("coder"),
        LEAD("lead"),
        RETIRED("retired");

        private final String id;

        Role(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    /** The most letters that initials may have. */
    public static final int MAX_INITIALS = 4;

    public Coder {
        Check.text(name, "name of the coder");
        Check.text(initials, "initials of the coder");
        Check.present(role, "role of the coder");
        if (initials.codePointCount(0, initials.length()) > MAX_INITIALS) {
            throw new InvalidContentException("initials have at most " + MAX_INITIALS + " letters, not " + initials);
        }
    }
}
