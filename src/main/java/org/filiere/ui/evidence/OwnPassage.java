package org.filiere.ui.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Content;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.StudySnapshot;

/**
 * A passage that the coder at work has marked in a source, in whichever case.
 *
 * @param caseId the case that it is evidence for
 * @param caseName its name
 * @param item the item that it is linked to; empty for a value chain
 * @param owner the judgement or value chain
 */
public record OwnPassage(String caseId, String caseName, Optional<Item> item, Content owner, Passage passage) {

    /** The passages of one coder in one source, by place. Looks at every case: not for the window's thread. */
    static List<OwnPassage> of(StudySnapshot study, String coderId, String sourceId) {
        List<OwnPassage> found = new ArrayList<>();
        List<Item> items = study.codebook().map(Codebook::items).orElse(List.of());
        for (CaseFile file : study.cases()) {
            String name = file.details().map(Case::name).orElse(file.id());
            for (Item item : items) {
                Optional<Judgement> judgement = file.judgement(item.id(), coderId);
                judgement.ifPresent(of -> add(file.id(), name, Optional.of(item), of, sourceId, found));
            }
            file.chains(coderId)
                    .values()
                    .forEach(chain -> add(file.id(), name, Optional.empty(), chain, sourceId, found));
        }
        found.sort(Comparator.comparingInt(own -> own.passage().start()));
        return List.copyOf(found);
    }

    private static void add(
            String caseId,
            String caseName,
            Optional<Item> item,
            Content owner,
            String sourceId,
            List<OwnPassage> found) {
        LinkedPassage.passages(owner).stream()
                .filter(passage -> passage.sourceId().equals(sourceId))
                .forEach(passage -> found.add(new OwnPassage(caseId, caseName, item, owner, passage)));
    }
}
