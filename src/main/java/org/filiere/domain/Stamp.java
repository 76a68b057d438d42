package org.filiere.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who made an edit, when and where. All revisions of one edit share it.
 *
 * @param author the coder id of who made it
 * @param device the id of the machine it was made on
 * @param at wall-clock time, shown to people; decides nothing
 * @param counter Lamport counter: one more than any that the study held when the edit was made
 * @param edit names the edit
 * @param reverses the edit that this one undoes or redoes, or nothing
 */
public record Stamp(String author, String device, Instant at, long counter, UUID edit, Optional<UUID> reverses) {

    /**
     * Stands for the author and the device where a coder is not to learn who on the team wrote something. No coder can
     * be called so: it is no id.
     */
    public static final String TEAM = "(team)";

    public Stamp {
        Check.text(author, "author of the revision");
        Check.text(device, "device of the revision");
        Check.present(at, "time of the revision");
        Check.present(edit, "edit of the revision");
        reverses = reverses == null ? Optional.empty() : reverses;
        if (counter < 1) {
            throw new InvalidContentException("the counter of a revision is at least 1, not " + counter);
        }
    }

    /** Whether it keeps to itself who made the edit. */
    public boolean isOfTeam() {
        return author.equals(TEAM);
    }

    /** The same edit, made by somebody of the team. */
    public Stamp ofTeam() {
        return new Stamp(TEAM, TEAM, at, counter, edit, reverses);
    }
}
