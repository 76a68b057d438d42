package org.filiere.storage.h2;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Case;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;

/** Makes revisions for tests. */
final class Written {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private Written() {}

    static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static Stamp stamp(long counter) {
        return new Stamp("ada", "laptop", NOON, counter, id(), Optional.empty());
    }

    static Revision revision(EntityRef entity, Content content, Stamp stamp, UUID... replaces) {
        return new Revision(id(), entity, stamp, List.of(replaces), content);
    }

    static Case cluster(String name) {
        return new Case(
                name, "Footwear", "Valley", "Chile", SectoralGroup.values()[0], List.of(), "", Optional.empty());
    }

    static Revision judgement(long counter, String caseId, double points, String why, UUID... replaces) {
        return revision(
                EntityRef.judgement(caseId, "product-upgrading", "ada"),
                judgement(points, why),
                stamp(counter),
                replaces);
    }

    static Judgement judgement(double points, String why) {
        return Judgement.blank(1).withScore(Score.of(points)).withJustification(why);
    }
}
