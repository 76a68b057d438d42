package org.filiere.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Reference;
import org.filiere.domain.Revision;
import org.filiere.domain.SavedView;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.ValueChain;

/** A small invented study as a package. */
final class InventedPackage {
    static final String TEXT = "We buy leather here.\nAnd soles. Señor \uD83D\uDC5E";
    private static final Instant AT = Instant.parse("2024-05-01T10:00:00Z");

    private final List<Revision> revisions = new ArrayList<>();

    private InventedPackage() {}

    static PackageContent content() {
        InventedPackage made = new InventedPackage();
        made.add(EntityRef.study(), new StudyInfo("Invented study", "", true, DegreeRule.STANDARD));
        made.add(EntityRef.codebook(), StandardCodebook.load());
        made.add(EntityRef.coder("ana"), new Coder("Ana (invented)", "A", Coder.Role.LEAD));
        made.add(EntityRef.view("view-1"), new SavedView("cases", "Mine", Map.of("filter", "x", "empty", "")));
        made.add(
                EntityRef.source("talk"),
                new Source(
                        "Talk",
                        Source.Type.INTERVIEW,
                        "P1",
                        Optional.empty(),
                        "",
                        "en",
                        "",
                        List.of("valley"),
                        Hashes.sha256(TEXT),
                        Optional.empty()));
        Revision first = made.add(EntityRef.caseOf("valley"), valley("Valley"));
        made.add(EntityRef.caseOf("valley"), valley("Shoe Valley"), first.id());
        made.add(
                EntityRef.judgement("valley", "market-access", "ana"),
                new Judgement(
                        Score.of(2.5),
                        "Many buyers come",
                        List.of(new Passage("talk", 7, 14, "leather", Passage.Stance.FOR, "")),
                        Judgement.Confidence.SURE,
                        1));
        made.add(
                EntityRef.chain("valley", "chain-1", "ana"),
                new ValueChain(
                        "Abroad", GovernanceMode.QUASI_HIERARCHY, Markets.GLOBAL, ChainLeader.BUYER, "", List.of()));
        Revision hasty = made.add(EntityRef.judgement("valley", "product-upgrading", "ana"), Judgement.blank(1));
        made.add(EntityRef.judgement("valley", "product-upgrading", "ana"), Content.TOMBSTONE, hasty.id());
        made.add(EntityRef.caseOf("coast"), valley("Coast"));
        made.add(
                EntityRef.judgement("coast", "product-upgrading", "ana"),
                Judgement.blank(1).withScore(Score.of(1)));
        return new PackageContent(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
                "Invented study",
                AT,
                "a test",
                made.revisions,
                Map.of(Hashes.sha256(TEXT), TEXT));
    }

    static PackageContent with(PackageContent content, String text) {
        Map<String, String> texts = new TreeMap<>(content.texts());
        texts.put(Hashes.sha256(text), text);
        return new PackageContent(
                content.studyId(), content.title(), content.created(), content.generator(), content.revisions(), texts);
    }

    private static Case valley(String name) {
        return new Case(
                name,
                "Footwear",
                "",
                "Nowhere",
                SectoralGroup.TRADITIONAL_MANUFACTURING,
                List.of(new Reference("Nobody (1999)")),
                "",
                Optional.of(Degree.HIGH));
    }

    private Revision add(EntityRef entity, Content content, UUID... replaces) {
        long counter = revisions.size() + 1L;
        Revision revision = new Revision(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0100L + counter),
                entity,
                new Stamp("ana", "laptop", AT, counter, new UUID(7, counter), Optional.empty()),
                List.of(replaces),
                content);
        revisions.add(revision);
        return revision;
    }
}
