package org.filiere.ui.review;

import java.util.Optional;
import org.filiere.review.ChainComparison;
import org.filiere.review.Comparison;
import org.filiere.review.TopicStatus;

/**
 * A topic of the case at hand.
 *
 * @param topic the id of an item, or {@link org.filiere.domain.EntityRef#GOVERNANCE}
 * @param name the name of the item; empty for the value chains
 * @param style the style class that gives its dimension's colour
 * @param status where it stands
 * @param scores the coders side by side; empty for the value chains
 * @param chains the coders' chains side by side; empty for an item
 */
record TopicRow(
        String topic,
        String name,
        String style,
        TopicStatus status,
        Optional<Comparison> scores,
        Optional<ChainComparison> chains) {}
