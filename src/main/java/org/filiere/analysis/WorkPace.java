package org.filiere.analysis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;

/**
 * How fast a coder completes items. An item counts once, when it first had a score and a justification. A day counts
 * when the coder recorded anything of a judgement on it; working time is the sum of the pauses between two edits that
 * are not longer than {@link #LONGEST_PAUSE}. All of this goes by the wall clocks of the machines and is for people
 * only.
 *
 * @param completed how many items were completed
 * @param days on how many days something was recorded
 * @param working the time between edits, without long pauses
 */
public record WorkPace(int completed, int days, Duration working) {

    /** A longer pause between two edits is not work. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** With fewer completed items no pace is given. */
    public static final int LEAST_ITEMS = 10;

    /** With fewer days no items a day are given. */
    public static final int LEAST_DAYS = 2;

    private static final Duration LEAST_WORKING = Duration.ofHours(1);
    private static final double SECONDS_AN_HOUR = 3600;

    /** Nothing was done yet. */
    public static WorkPace none() {
        return new WorkPace(0, 0, Duration.ZERO);
    }

    /**
     * The pace of a coder.
     *
     * @param histories the revisions of each of the coder's judgements, oldest first
     * @param coderId only revisions that this coder made count
     * @param zone where the coder's days begin
     */
    public static WorkPace of(Collection<List<Revision>> histories, String coderId, ZoneId zone) {
        List<Instant> edits = new ArrayList<>();
        int completed = 0;
        for (List<Revision> history : histories) {
            List<Revision> own = history.stream()
                    .filter(revision -> revision.stamp().author().equals(coderId))
                    .toList();
            own.forEach(revision -> edits.add(revision.stamp().at()));
            if (own.stream()
                    .anyMatch(revision -> revision.content(Judgement.class)
                            .filter(Judgement::isComplete)
                            .isPresent())) {
                completed++;
            }
        }
        int days = (int) edits.stream()
                .map(at -> at.atZone(zone).toLocalDate())
                .distinct()
                .count();
        return new WorkPace(completed, days, working(edits));
    }

    /** Completed items a day; empty while there is too little to tell. */
    public OptionalDouble perDay() {
        return days >= LEAST_DAYS && completed >= LEAST_ITEMS
                ? OptionalDouble.of((double) completed / days)
                : OptionalDouble.empty();
    }

    /** Completed items an hour of work; empty while there is too little to tell. */
    public OptionalDouble perHour() {
        return working.compareTo(LEAST_WORKING) >= 0 && completed >= LEAST_ITEMS
                ? OptionalDouble.of(completed / (working.toSeconds() / SECONDS_AN_HOUR))
                : OptionalDouble.empty();
    }

    private static Duration working(List<Instant> edits) {
        List<Instant> inOrder = edits.stream().sorted().toList();
        Duration sum = Duration.ZERO;
        for (int i = 1; i < inOrder.size(); i++) {
            Duration pause = Duration.between(inOrder.get(i - 1), inOrder.get(i));
            if (pause.compareTo(LONGEST_PAUSE) <= 0) {
                sum = sum.plus(pause);
            }
        }
        return sum;
    }
}
