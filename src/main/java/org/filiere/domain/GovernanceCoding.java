package org.filiere.domain;

/**
 * How far one coder has come with the value chains of a case. Without it, no chains means <em>not yet coded</em>, which
 * is not the same as <em>none</em>.
 *
 * @param state whether the chains recorded are all there are
 * @param reason why it is not available; may be empty else
 */
public record GovernanceCoding(State state, String reason) implements Content {

    /** How far the chains of a case are coded. */
    public enum State {
        /** More chains may follow. */
        OPEN("open"),
        /** All chains are recorded: a mode without a chain is absent (code 0). */
        COMPLETE("complete"),
        /** The sources do not say how the chains are governed (code N/A). */
        NOT_AVAILABLE("not-available");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    public GovernanceCoding {
        Check.present(state, "state of the governance coding");
        reason = Check.orEmpty(reason);
    }
}
