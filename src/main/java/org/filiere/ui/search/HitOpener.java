package org.filiere.ui.search;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.search.Hit;
import org.filiere.search.Span;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;

/** Goes to where a hit stands. For the window's thread. */
public final class HitOpener {

    private final StudyModel study;
    private final Navigator navigator;

    public HitOpener(StudyModel study, Navigator navigator) {
        this.study = study;
        this.navigator = navigator;
    }

    /** Shows the hit on the screen where such a thing is worked on. */
    public void open(Hit hit) {
        String caseId = hit.entity().caseId().orElse("");
        switch (hit.kind()) {
            case SOURCE, SOURCE_TEXT -> showPlace(hit);
            case CASE, NOTE -> navigator.openCase(caseId);
            case CODEBOOK -> navigator.showCodebook(hit.part());
            case JUSTIFICATION, CHAIN, RECONCILIATION -> navigator.code(caseId, hit.itemId());
            case MEMO ->
                ownPassage(hit)
                        .ifPresentOrElse(
                                passage -> navigator.showPassage(
                                        caseId, hit.itemId().orElseThrow(), passage),
                                () -> showPlace(hit));
        }
    }

    private void showPlace(Hit hit) {
        Span place = hit.place().orElse(new Span(0, 0));
        navigator.showSource(hit.sourceId(), place.start(), place.end());
    }

    /** The passage that a memo of the coder at work is about, when it is one of an item. */
    private Optional<Passage> ownPassage(Hit hit) {
        boolean own = hit.coderId().filter(study.coderId()::equals).isPresent();
        List<Passage> passages = study.snapshot()
                .entity(hit.entity())
                .filter(entity -> own)
                .flatMap(entity -> entity.content(Judgement.class))
                .map(Judgement::passages)
                .orElse(List.of());
        return passages.stream()
                .filter(passage -> passage.sourceId().equals(hit.sourceId())
                        && hit.place().equals(Optional.of(new Span(passage.start(), passage.end()))))
                .findFirst();
    }
}
