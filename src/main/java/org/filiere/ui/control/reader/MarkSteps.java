package org.filiere.ui.control.reader;

import java.util.List;
import java.util.Optional;
import org.filiere.ui.control.reader.MarkLayout.Placed;

/** Which mark comes next. */
final class MarkSteps {

    private MarkSteps() {}

    /**
     * The index of the mark this many steps from a place, around the end to the beginning.
     *
     * @param all by place, not empty
     * @param at where the selection begins
     * @param atHand the mark that was gone to last, from which is counted if it stands there; may be null
     */
    static int from(List<Placed> all, int at, ReaderMark atHand, int by) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).start() == at && isSame(all.get(i).mark(), atHand)) {
                return Math.floorMod(i + by, all.size());
            }
        }
        int next = 0;
        while (next < all.size() && all.get(next).start() < at) {
            next++;
        }
        return Math.floorMod(by > 0 ? next : next - 1, all.size());
    }

    /** Of marks at one place the one after the mark at hand, or the first. */
    static ReaderMark after(List<ReaderMark> here, ReaderMark atHand) {
        int index = here.indexOf(atHand);
        return here.get((index + 1) % here.size());
    }

    /** What Enter opens at a place: the mark at hand if it stands there, or the first one. */
    static Optional<ReaderMark> open(List<Placed> here, ReaderMark atHand) {
        return here.stream()
                .map(Placed::mark)
                .filter(mark -> isSame(mark, atHand))
                .findFirst()
                .or(() -> here.stream().map(Placed::mark).findFirst());
    }

    private static boolean isSame(ReaderMark mark, ReaderMark atHand) {
        return atHand != null
                && mark.start() == atHand.start()
                && mark.end() == atHand.end()
                && mark.chip().equals(atHand.chip());
    }
}
