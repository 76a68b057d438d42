package org.filiere.ui.testkit;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;

/** Invented cases and judgements for tests of screens. */
public final class Cases {

    private Cases() {}

    /** A case with these facts. */
    public static Write of(String id, String name, String country, SectoralGroup group) {
        return new Write(
                EntityRef.caseOf(id), new Case(name, "Footwear", "", country, group, List.of(), "", Optional.empty()));
    }

    /** A judgement with a justification. */
    public static Write judged(String id, StandardItem item, String coder, Score score) {
        return new Write(
                EntityRef.judgement(id, item.id(), coder),
                new Judgement(score, "because", List.of(), Judgement.Confidence.SURE, 1));
    }

    /** Judgements of the first items by one coder, all of this score. */
    public static Write[] judged(String id, int items, String coder, double points) {
        return List.of(StandardItem.values()).subList(0, items).stream()
                .map(item -> judged(id, item, coder, Score.of(points)))
                .toArray(Write[]::new);
    }
}
