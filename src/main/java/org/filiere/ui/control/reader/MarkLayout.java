package org.filiere.ui.control.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a text by place, each in a lane of its own as long as there are lanes. */
final class MarkLayout {

    /** How many lines can lie below each other; marks beyond that share the last lane. */
    static final int LANES = 3;

    /**
     * A mark in its lane.
     *
     * @param start where it starts in what is shown
     * @param end one past its last unit in what is shown
     * @param lane from 0, nearest to the text
     */
    record Placed(ReaderMark mark, int start, int end, int lane) {}

    static final MarkLayout NONE = new MarkLayout(List.of());

    private final List<Placed> placed;

    private MarkLayout(List<Placed> placed) {
        this.placed = placed;
    }

    /** Lays out the marks that lie inside the text. */
    static MarkLayout of(List<ReaderMark> marks, ViewText text) {
        int length = text.source().length();
        List<ReaderMark> sorted = new ArrayList<>(marks);
        sorted.removeIf(mark -> mark.start() < 0 || mark.end() > length || mark.end() <= mark.start());
        sorted.sort(Comparator.comparingInt(ReaderMark::start)
                .thenComparing(Comparator.comparingInt(ReaderMark::end).reversed()));
        int[] ends = new int[LANES];
        List<Placed> placed = new ArrayList<>();
        for (ReaderMark mark : sorted) {
            int lane = 0;
            while (lane < LANES - 1 && ends[lane] > mark.start()) {
                lane++;
            }
            ends[lane] = Math.max(ends[lane], mark.end());
            placed.add(new Placed(mark, text.toShown(mark.start()), text.toShown(mark.end()), lane));
        }
        return new MarkLayout(List.copyOf(placed));
    }

    List<Placed> all() {
        return placed;
    }

    boolean isEmpty() {
        return placed.isEmpty();
    }

    /** The marks that share a unit with this stretch of what is shown. */
    List<Placed> touching(int from, int to) {
        return placed.stream()
                .filter(mark -> mark.start() < to && mark.end() > from)
                .toList();
    }

    /** The marks over a unit of what is shown. */
    List<Placed> at(int position) {
        return touching(position, position + 1);
    }
}
