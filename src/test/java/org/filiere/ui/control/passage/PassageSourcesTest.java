package org.filiere.ui.control.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassageSourcesTest {

    private static final String TEXT = "First line.\nWe find stitchers here.";

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final PassageSources sources = new PassageSources(study.model());

    @BeforeEach
    void open() {
        put("first", TEXT, Optional.empty());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aPassageIsToldWithTitleAndLine() {
        assertThat(sources.state(passage("stitchers"))).isEqualTo(PassageState.FINE);
        study.settle();
        assertThat(sources.line(passage("stitchers"))).hasValue(2);
        assertThat(sources.title("first")).isEqualTo("first title");
        assertThat(sources.state(passage("stitchers"))).isEqualTo(PassageState.FINE);
    }

    @Test
    void aPassageWaitsToBeSettledUntilTheCoderLeavesItOnTheNewestVersionsPredecessor() {
        put("second", "We find stitches here.", Optional.of("first"));
        assertThat(sources.state(passage("stitchers"))).isEqualTo(PassageState.CORRECTED);
        assertThat(sources.state(passage("stitchers").keptDespite("second"))).isEqualTo(PassageState.KEPT);
        put("third", "We find stitchers there.", Optional.of("second"));
        assertThat(sources.state(passage("stitchers").keptDespite("second"))).isEqualTo(PassageState.CORRECTED);
    }

    @Test
    void wordsThatDoNotStandInTheTextAreToldOnceItWasRead() {
        Passage stray = new Passage("first", 0, 5, "Never", Passage.Stance.FOR, "");
        int before = sources.readProperty().get();
        sources.state(stray);
        study.settle();
        assertThat(sources.readProperty().get()).isGreaterThan(before);
        assertThat(sources.state(stray)).isEqualTo(PassageState.MISFIT);
        assertThat(sources.state(passage("stitchers"))).isEqualTo(PassageState.FINE);
    }

    @Test
    void aSourceThatTheStudyDoesNotHoldIsMissing() {
        study.record(Write.delete(EntityRef.source("first")));
        assertThat(sources.state(passage("stitchers"))).isEqualTo(PassageState.MISSING);
        assertThat(sources.title("first")).isEqualTo("first");
        assertThat(sources.line(passage("stitchers"))).isEmpty();
    }

    private static Passage passage(String quote) {
        int start = TEXT.indexOf(quote);
        return new Passage("first", start, start + quote.length(), quote, Passage.Stance.FOR, "");
    }

    private void put(String id, String text, Optional<String> corrects) {
        String hash = OpenStudy.await(study.model().session().withStore(store -> store.putText(text)));
        study.record(new Write(
                EntityRef.source(id),
                new Source(
                        id + " title",
                        Source.Type.INTERVIEW,
                        "",
                        Optional.empty(),
                        "",
                        "",
                        "",
                        List.of(),
                        hash,
                        corrects)));
    }
}
