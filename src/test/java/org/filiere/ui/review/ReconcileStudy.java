package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.HandIn;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;

/**
 * An invented study with two cases, coded by ana and bea; lea and lou are leads. In alpha they differ on three items and
 * on the markets of the one chain, and agree on the other nine items; beta has work of ana alone.
 */
final class ReconcileStudy implements AutoCloseable {

    static final String ALPHA = "alpha";
    static final String BETA = "beta";
    static final String BEA = "bea";
    static final String LOU = "lou";
    static final String LABOUR = StandardItem.SPECIALISED_LABOUR_MARKET.id();
    static final String INPUTS = StandardItem.LOCAL_INPUTS.id();
    static final String INFORMATION = StandardItem.ACCESS_TO_INFORMATION.id();
    static final String TEXT = "We find stitchers at once.\nMoulds come from the next street.";

    final OpenStudy study;

    ReconcileStudy(BackgroundRunner runner) {
        study = new OpenStudy(runner);
        String hash = OpenStudy.await(study.model().session().withStore(store -> store.putText(TEXT)));
        study.record(
                new Write(EntityRef.coder(BEA), new Coder("Bea Invented", "BI", Coder.Role.CODER)),
                new Write(EntityRef.coder(LOU), new Coder("Lou Invented", "LO", Coder.Role.LEAD)),
                Cases.of(ALPHA, "Alpha shoes", "", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of(BETA, "Beta shoes", "", SectoralGroup.TRADITIONAL_MANUFACTURING),
                new Write(
                        EntityRef.source("talk"),
                        new Source(
                                "Invented talk",
                                Source.Type.INTERVIEW,
                                "P1",
                                Optional.empty(),
                                "",
                                "en",
                                "",
                                List.of(ALPHA),
                                hash,
                                Optional.empty())),
                Cases.judged(BETA, StandardItem.MARKET_ACCESS, OpenStudy.ANA, Score.of(1)));
        study.record(alpha().toArray(Write[]::new));
        as(OpenStudy.LEA);
    }

    private static List<Write> alpha() {
        List<Write> writes = new ArrayList<>();
        for (StandardItem item : StandardItem.values()) {
            writes.add(judgement(item.id(), OpenStudy.ANA, Score.of(2), "ana saw it", passage("stitchers")));
            writes.add(judgement(item.id(), BEA, Score.of(2), "bea saw it", passage("Moulds")));
        }
        writes.add(judgement(LABOUR, OpenStudy.ANA, Score.of(1), "few", passage("stitchers")));
        writes.add(judgement(INPUTS, BEA, Score.of(2.5), "next street", passage("Moulds")));
        writes.add(judgement(INFORMATION, OpenStudy.ANA, Score.notAvailable("nobody asked"), "", passage("once")));
        writes.add(chain(OpenStudy.ANA, Markets.DOMESTIC));
        writes.add(chain(BEA, Markets.BOTH));
        for (String coder : List.of(OpenStudy.ANA, BEA)) {
            writes.add(new Write(EntityRef.assignment(ALPHA, coder), new Assignment("")));
            writes.add(new Write(EntityRef.handIn(ALPHA, coder), new HandIn("")));
        }
        return writes;
    }

    private static Write chain(String coder, Markets markets) {
        return new Write(
                EntityRef.chain(ALPHA, "shops", coder),
                new ValueChain("Shops", GovernanceMode.MARKET, markets, ChainLeader.NONE, "", List.of()));
    }

    static Write judgement(String itemId, String coder, Score score, String why, Passage... passages) {
        return new Write(
                EntityRef.judgement(ALPHA, itemId, coder),
                new Judgement(score, why, List.of(passages), Confidence.SURE, 1));
    }

    static Passage passage(String quote) {
        int start = TEXT.indexOf(quote);
        return new Passage("talk", start, start + quote.length(), quote, Passage.Stance.FOR, "");
    }

    /** Somebody else is at work from now on. */
    void as(String coder) {
        OpenStudy.await(study.model().codeAs(coder).thenApply(done -> done));
        study.settle();
    }

    CaseFile alphaFile() {
        study.settle();
        return study.model().session().snapshot().caseFile(ALPHA).orElseThrow();
    }

    /** What is stored of the decision on an item of alpha. */
    Optional<Reconciliation> decided(String itemId) {
        return alphaFile().reconciliation(itemId);
    }

    @Override
    public void close() {
        study.close();
    }
}
