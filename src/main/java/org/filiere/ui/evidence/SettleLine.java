package org.filiere.ui.evidence;

import java.util.Optional;
import org.filiere.domain.CarryOver;
import org.filiere.domain.Passage;

/**
 * A passage of an earlier version and where it may stand in the newest.
 *
 * @param about the case and the item or value chain that it is linked to, in words
 * @param proposal the passage at its place in the newest version; empty where nothing was found
 */
public record SettleLine(LinkedPassage linked, String about, CarryOver.Place place, Optional<Passage> proposal) {

    /** By how many characters the unchanged quote has moved. */
    int moved() {
        return place.start() - linked.passage().start();
    }
}
