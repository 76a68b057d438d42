package org.filiere.review.merge;

import java.util.List;
import java.util.Objects;
import org.filiere.domain.Content;

/**
 * Something that the person who merges may decide. The first answer is taken when nothing is said; whatever the answer,
 * nothing is lost: what is left out stays in the package and can be merged later, and what is set aside stays stored.
 *
 * @param kind what it is about
 * @param subject a coder's id, a case's id, the items' ids joined by a comma and a space, or empty for the codebook
 * @param other the id of the coder who has the same initials; empty for other questions
 * @param number how many judgements, value chains and hand-ins it is about; 0 where that says nothing
 * @param mine what the study has, or a tombstone; for {@link Kind#SAME_INITIALS} the coder who has them
 * @param theirs what the packages bring, or a tombstone; for {@link Kind#SAME_INITIALS} the coder who comes, with the
 *     initials that are free
 * @param answers those that can be given
 */
public record MergeQuestion(
        Kind kind, String subject, String other, int number, Content mine, Content theirs, List<Answer> answers) {

    /** What a question is about. */
    public enum Kind {
        /** Work of somebody who is no coder of the study. */
        UNKNOWN_CODER,
        /** Two coders with the same initials. */
        SAME_INITIALS,
        /** Work on a case that was deleted here. */
        DELETED_HERE,
        /** A case of this study that was deleted there. */
        DELETED_THERE,
        /** The codebook was changed here and there. */
        CODEBOOK,
        /** Scores of items that are in no codebook of either. */
        UNKNOWN_ITEMS
    }

    /** What can be answered. */
    public enum Answer {
        ADD_CODER,
        /** The coder, and all of the coder's work, is left out of this merge. */
        LEAVE_OUT_CODER,
        KEEP_INITIALS,
        /** The one who comes gets a number behind the initials. */
        NUMBER_INITIALS,
        /** The case stays deleted; the work on it is stored and not shown. */
        KEEP_DELETED,
        BRING_BACK,
        KEEP_CASE,
        DELETE_CASE,
        MINE,
        THEIRS,
        /** Both stay; the later one counts until somebody settles it. */
        BOTH,
        KEEP_ITEMS,
        LEAVE_OUT_ITEMS
    }

    public MergeQuestion {
        Objects.requireNonNull(kind, "kind");
        answers = List.copyOf(answers);
    }

    /** What happens when nothing is said. */
    public Answer standard() {
        return answers.get(0);
    }

    static MergeQuestion of(Kind kind, String subject, int number, Answer... answers) {
        return new MergeQuestion(kind, subject, "", number, Content.TOMBSTONE, Content.TOMBSTONE, List.of(answers));
    }

    MergeQuestion with(Content mineNow, Content theirsNow) {
        return new MergeQuestion(kind, subject, other, number, mineNow, theirsNow, answers);
    }

    MergeQuestion with(String otherId) {
        return new MergeQuestion(kind, subject, otherId, number, mine, theirs, answers);
    }
}
