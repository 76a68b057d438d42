package org.filiere.review.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;

/** Puts revisions together by what they are of. */
final class FreshEntities {

    private FreshEntities() {}

    static Map<EntityRef, List<Revision>> group(Collection<Revision> revisions) {
        Map<EntityRef, List<Revision>> byEntity = new HashMap<>();
        revisions.forEach(revision -> add(byEntity, revision));
        return byEntity;
    }

    /** Nearly every entity comes with one revision, so lists of one are as small as they can be. */
    static void add(Map<EntityRef, List<Revision>> byEntity, Revision revision) {
        byEntity.merge(revision.entity(), List.of(revision), FreshEntities::joined);
    }

    private static List<Revision> joined(List<Revision> known, List<Revision> one) {
        List<Revision> all = known instanceof ArrayList ? known : new ArrayList<>(known);
        all.addAll(one);
        return all;
    }
}
