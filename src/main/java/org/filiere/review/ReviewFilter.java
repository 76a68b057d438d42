package org.filiere.review;

import java.util.Optional;
import org.filiere.domain.SectoralGroup;

/**
 * Which cases and topics are wanted; what is empty does not matter.
 *
 * @param group cases of this sectoral group
 * @param coder cases of this coder, by id: assigned or worked on
 * @param topic this topic alone
 * @param standing topics that stand so
 * @param spread topics whose coders lie so far apart
 */
public record ReviewFilter(
        Optional<SectoralGroup> group,
        Optional<String> coder,
        Optional<String> topic,
        Optional<Standing> standing,
        Optional<Spread> spread) {

    /** Everything. */
    public static final ReviewFilter ALL =
            new ReviewFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether a case is wanted: by group and coder, and because at least one of its topics is wanted. */
    public boolean wants(CaseReview row) {
        return group.map(wanted -> row.details().group() == wanted).orElse(true)
                && coder.map(wanted -> row.coders().all().contains(wanted)).orElse(true)
                && row.topics().stream().anyMatch(this::wants);
    }

    /** Whether a topic of a wanted case is wanted. */
    public boolean wants(TopicStatus status) {
        return topic.map(wanted -> status.topic().equals(wanted)).orElse(true)
                && standing.map(wanted -> wanted.holds(status)).orElse(true)
                && spread.map(wanted -> status.spread() == wanted).orElse(true);
    }
}
