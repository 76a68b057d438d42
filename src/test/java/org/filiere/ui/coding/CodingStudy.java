package org.filiere.ui.coding;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.testkit.OpenStudy;

/** A study with two invented cases, one of which has an interview, for tests of the coding screen. */
final class CodingStudy implements AutoCloseable {

    static final String FIRST = "alpha";
    static final String SECOND = "beta";
    static final String SOURCE = "interview";
    static final String LABOUR = StandardItem.SPECIALISED_LABOUR_MARKET.id();
    static final String INPUTS = StandardItem.LOCAL_INPUTS.id();
    static final String TEXT =
            "We find stitchers at once.\nMoulds come from the next street.\nDesigners do not live here.";

    final OpenStudy study;

    CodingStudy(BackgroundRunner runner) {
        study = new OpenStudy(runner);
        String hash = OpenStudy.await(study.model().session().withStore(store -> store.putText(TEXT)));
        study.record(
                new Write(EntityRef.caseOf(FIRST), invented("Alpha shoes")),
                new Write(EntityRef.caseOf(SECOND), invented("Beta shoes")),
                new Write(
                        EntityRef.source(SOURCE),
                        new Source(
                                "Invented interview",
                                Source.Type.INTERVIEW,
                                "P1",
                                Optional.empty(),
                                "",
                                "en",
                                "",
                                List.of(FIRST),
                                hash,
                                Optional.empty())));
    }

    static Case invented(String name) {
        return new Case(
                name, "Footwear", "", "", SectoralGroup.TRADITIONAL_MANUFACTURING, List.of(), "", Optional.empty());
    }

    static Judgement judgement(Score score, String justification) {
        return new Judgement(score, justification, List.of(), Confidence.SURE, 1);
    }

    static Passage passage(String quote) {
        int start = TEXT.indexOf(quote);
        return new Passage(SOURCE, start, start + quote.length(), quote, Passage.Stance.FOR, "");
    }

    void judge(String caseId, String itemId, String coder, Score score, String justification) {
        study.record(new Write(EntityRef.judgement(caseId, itemId, coder), judgement(score, justification)));
    }

    /** What is stored of the judgement of the coder who is at work at first. */
    Optional<Judgement> stored(String caseId, String itemId) {
        study.settle();
        return study.model().session().snapshot().file(caseId).flatMap(file -> file.judgement(itemId, OpenStudy.ANA));
    }

    @Override
    public void close() {
        study.close();
    }

    /** The passages of a value chain as they are stored. */
    List<Passage> passagesOf(EntityRef chain) {
        return study.model()
                .snapshot()
                .entity(chain)
                .flatMap(entity -> entity.content(ValueChain.class))
                .orElseThrow()
                .passages();
    }
}
