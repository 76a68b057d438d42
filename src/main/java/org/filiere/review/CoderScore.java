package org.filiere.review;

import java.util.UUID;
import org.filiere.domain.Judgement;
import org.filiere.domain.Score;

/**
 * What one coder says of an item.
 *
 * @param coderId who
 * @param judgement with a score
 * @param revision the revision that says so
 */
public record CoderScore(String coderId, Judgement judgement, UUID revision) {

    public Score score() {
        return judgement.score();
    }
}
