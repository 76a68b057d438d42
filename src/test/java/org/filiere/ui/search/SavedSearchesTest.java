package org.filiere.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Write;
import org.filiere.search.SearchKind;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedSearchesTest {

    private static final SearchSettings LEATHER = new SearchSettings(
            "\"leather shoes\" -boots", Optional.of(SearchKind.MEMO), Optional.of("vale"), Optional.of("pt-BR"), true);

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final SavedSearches searches = new SavedSearches(study.model(), study::newId);

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aSearchComesBackAsItWasSaved() {
        save("Leather", LEATHER);
        assertThat(searches.list()).extracting(SavedSearches.Saved::settings).containsExactly(LEATHER);
        assertThat(searches.list()).allMatch(SavedSearches.Saved::own);
    }

    @Test
    void settingsOfALaterVersionAreReadAsFarAsTheyAreKnown() {
        assertThat(SearchSettings.of(Map.of("words", "a", "kind", "DREAM", "colour", "red")))
                .isEqualTo(new SearchSettings("a", Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void aSearchIsRenamedReplacedAndDeleted() {
        save("Leather", LEATHER);
        searches.rename(searches.list().get(0), "Hides");
        study.settle();
        assertThat(names()).containsExactly("Hides");
        save("Hides", new SearchSettings("hide", Optional.empty(), Optional.empty(), Optional.empty(), false));
        assertThat(searches.list())
                .extracting(saved -> saved.settings().words())
                .containsExactly("hide");
        searches.delete(searches.list().get(0));
        study.settle();
        assertThat(names()).isEmpty();
        OpenStudy.await(study.model().undo());
        assertThat(names()).containsExactly("Hides");
    }

    @Test
    void aCoderSeesTheOwnSearchesAndTheLeadsButNotThoseOfOtherCoders() {
        study.record(new Write(EntityRef.coder("ben"), new Coder("Ben Invented", "BI", Coder.Role.CODER)));
        save("Ana's", LEATHER);
        codeAs("ben");
        save("Ben's", LEATHER);
        codeAs(OpenStudy.LEA);
        save("Lea's", LEATHER);
        assertThat(names()).containsExactly("Ana's", "Ben's", "Lea's");
        codeAs(OpenStudy.ANA);
        assertThat(names()).containsExactly("Ana's", "Lea's");
        codeAs("ben");
        assertThat(names()).containsExactly("Ben's", "Lea's");
    }

    private void save(String name, SearchSettings settings) {
        searches.save(name, settings);
        study.settle();
    }

    private void codeAs(String coder) {
        OpenStudy.await(study.model().codeAs(coder));
    }

    private List<String> names() {
        return searches.list().stream().map(SavedSearches.Saved::name).toList();
    }
}
