package org.filiere.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.passage.SourceVersions;

/**
 * A passage and what it is evidence for.
 *
 * @param owner the judgement or value chain that it is linked to
 */
public record LinkedPassage(EntityRef owner, Passage passage) {

    /** All passages of one coder, of judgements and value chains of the cases that exist. */
    static List<LinkedPassage> of(StudySnapshot study, String coderId) {
        List<LinkedPassage> found = new ArrayList<>();
        for (CaseFile file : study.cases()) {
            for (Entity entity : file.entities()) {
                if (entity.ref().coderId().filter(coderId::equals).isPresent()) {
                    passages(entity.current().content())
                            .forEach(passage -> found.add(new LinkedPassage(entity.ref(), passage)));
                }
            }
        }
        return found;
    }

    /** The passages that a content holds: those of a judgement or a value chain. */
    static List<Passage> passages(Content content) {
        if (content instanceof Judgement judgement) {
            return judgement.passages();
        }
        return content instanceof ValueChain chain ? chain.passages() : List.of();
    }

    /** The same judgement or value chain with other passages. */
    static Content withPassages(Content content, List<Passage> passages) {
        if (content instanceof ValueChain chain) {
            return new ValueChain(
                    chain.name(), chain.mode(), chain.markets(), chain.leader(), chain.justification(), passages);
        }
        return ((Judgement) content).withPassages(passages);
    }

    /** Whether the coder has still to say where it goes, given the newest version of its source. */
    boolean isToSettle(SourceVersions versions) {
        String newest = versions.newest(passage.sourceId());
        return !newest.equals(passage.sourceId()) && !newest.equals(passage.keptDespite());
    }
}
