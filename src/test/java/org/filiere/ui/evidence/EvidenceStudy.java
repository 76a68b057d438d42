package org.filiere.ui.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;

/** Invented sources for the tests of this screen: a study with two cases. */
final class EvidenceStudy {

    static final String TEXT = "We sell shoes abroad.\nOur suppliers are next door.\n";

    private EvidenceStudy() {}

    /** Two cases, an interview of the first one and a publication on both. */
    static void fill(OpenStudy study) {
        study.record(
                Cases.of("one", "Sinos Valley", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("two", "Sialkot", "Pakistan", SectoralGroup.COMPLEX_PRODUCTS));
        put(
                study,
                "interview",
                "Interview with an exporter",
                Source.Type.INTERVIEW,
                "es",
                TEXT,
                Optional.empty(),
                "one");
        put(
                study,
                "paper",
                "A paper on both",
                Source.Type.PUBLICATION,
                "en",
                "Nothing much.",
                Optional.empty(),
                "one",
                "two");
    }

    /** Stores a source with its text. */
    static void put(
            OpenStudy study,
            String id,
            String title,
            Source.Type type,
            String language,
            String text,
            Optional<String> corrects,
            String... cases) {
        String hash = OpenStudy.await(study.model().session().withStore(store -> store.putText(text)));
        study.record(new Write(
                EntityRef.source(id),
                new Source(
                        title, type, "P01", Optional.empty(), "", language, "", Arrays.asList(cases), hash, corrects)));
    }

    /** A judgement with passages of the interview's text that have these quotes. */
    static void judge(OpenStudy study, StandardItem item, String coder, String sourceId, String... quotes) {
        List<Passage> passages = Arrays.stream(quotes)
                .map(quote -> new Passage(
                        sourceId,
                        TEXT.indexOf(quote),
                        TEXT.indexOf(quote) + quote.length(),
                        quote,
                        Passage.Stance.FOR,
                        ""))
                .toList();
        study.record(new Write(
                EntityRef.judgement("one", item.id(), coder),
                new Judgement(Score.of(2), "because", passages, Judgement.Confidence.SURE, 1)));
    }
}
