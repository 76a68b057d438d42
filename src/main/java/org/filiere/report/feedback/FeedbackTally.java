package org.filiere.report.feedback;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.filiere.domain.Score;

/**
 * A coder's scores counted against the final ones.
 *
 * @param judged items that the coder scored, N/A included
 * @param decided those of them that are decided; all that follows is about these
 * @param same the same score, or N/A on both sides
 * @param byDifference how many differ by so many half steps, own minus final; 0 and N/A are not among them
 * @param against one side N/A, the other a score
 * @param units how many have a score on both sides
 * @param leniency mean of own minus final over these, in points; empty without any
 */
public record FeedbackTally(
        int judged,
        int decided,
        int same,
        SortedMap<Integer, Integer> byDifference,
        int against,
        int units,
        OptionalDouble leniency) {

    static FeedbackTally of(List<ItemFeedback> items) {
        int decided = 0;
        int same = 0;
        int against = 0;
        int units = 0;
        int sum = 0;
        SortedMap<Integer, Integer> byDifference = new TreeMap<>();
        for (ItemFeedback item : items) {
            FeedbackOutcome outcome = item.outcome();
            decided += outcome == FeedbackOutcome.NOT_DECIDED ? 0 : 1;
            same += outcome == FeedbackOutcome.SAME ? 1 : 0;
            against += outcome == FeedbackOutcome.NOT_APPLICABLE_AGAINST_SCORE ? 1 : 0;
            OptionalInt difference = item.difference();
            if (difference.isPresent()) {
                units++;
                sum += difference.getAsInt();
                if (difference.getAsInt() != 0) {
                    byDifference.merge(difference.getAsInt(), 1, Integer::sum);
                }
            }
        }
        OptionalDouble leniency = units == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / 2.0 / units);
        return new FeedbackTally(items.size(), decided, same, byDifference, against, units, leniency);
    }

    /** How many the coder scored higher. */
    public int higher() {
        return byDifference.tailMap(1).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many the coder scored lower. */
    public int lower() {
        return byDifference.headMap(0).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /**
     * How often each own score met each final score. Rows are own, columns final: the levels in half steps, N/A last.
     */
    static List<List<Integer>> cross(List<ItemFeedback> items) {
        int size = Score.Level.MAX_HALVES + 2;
        Integer[][] counts = new Integer[size][size];
        for (Integer[] row : counts) {
            java.util.Arrays.fill(row, 0);
        }
        for (ItemFeedback item : items) {
            item.decision().ifPresent(decision -> counts[place(item.own().score())][place(decision.score())]++);
        }
        return java.util.Arrays.stream(counts).map(List::of).toList();
    }

    private static int place(Score score) {
        return score instanceof Score.Level level ? level.halves() : Score.Level.MAX_HALVES + 1;
    }
}
