package org.filiere.ui.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Pseudonym;
import org.filiere.domain.Source;
import org.filiere.domain.Write;
import org.filiere.exchange.SealProblem;
import org.filiere.exchange.names.NamesFile;
import org.filiere.ui.NamesModel;
import org.filiere.ui.NamesModel.State;
import org.filiere.ui.control.PassphraseStrength;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everybody here is invented. */
class NamesViewModelTest {

    private static final String PASSPHRASE = "seven tin lanterns sing";

    @TempDir
    private Path temporary;

    private final ImmediateRunner runner = new ImmediateRunner();
    private final OpenStudy study = new OpenStudy(runner);
    private final List<Throwable> failures = new ArrayList<>();
    private NamesFile file;
    private NamesModel names;
    private NamesViewModel model;

    @BeforeEach
    void open() {
        file = new NamesFile(temporary.resolve("names").resolve("study.names"));
        begin();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private void begin() {
        names = new NamesModel(file, Screens.MESSAGES, runner, (what, failure) -> failures.add(failure));
        model = new NamesViewModel(names, study.model(), Screens.MESSAGES, runner);
        model.setInSight(true);
    }

    private void enter(String name, String replacement) {
        model.nameProperty().set(name);
        model.replacementProperty().set(replacement);
        assertThat(model.commit()).isTrue();
    }

    @Test
    void withoutATableTextsAreShownAsTheyAre() {
        assertThat(names.state()).isEqualTo(State.NONE);
        assertThat(names.shown("Marta Inventada")).isEqualTo("Marta Inventada");
    }

    @Test
    void tableIsBegunFilledLockedAndOpenedAgain() throws Exception {
        model.create(PASSPHRASE, PASSPHRASE);
        enter("Marta Inventada", "the dyer");
        assertThat(names.shown("Marta Inventada said")).isEqualTo("the dyer said");

        model.lock();
        assertThat(names.state()).isEqualTo(State.LOCKED);
        assertThat(names.current().isEmpty()).isTrue();
        assertThat(names.shown("Marta Inventada said")).doesNotContain("Marta");
        assertThat(model.rows()).isEmpty();

        begin();
        assertThat(names.state()).isEqualTo(State.LOCKED);
        model.unlock("another passphrase");
        assertThat(model.messageProperty().get()).isEqualTo(Screens.MESSAGES.of(SealProblem.PASSPHRASE_OR_DAMAGED));
        assertThat(names.state()).isEqualTo(State.LOCKED);
        model.unlock(PASSPHRASE);
        assertThat(model.rows()).containsExactly(new NameRow(Pseudonym.of("Marta Inventada", "the dyer"), 0));
        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8))
                .doesNotContain("Marta");
    }

    @Test
    void passphrasesThatDifferOrAreTooShortBeginNothing() {
        model.create(PASSPHRASE, PASSPHRASE + "!");
        assertThat(model.messageProperty().get()).isEqualTo(Screens.MESSAGES.get("names.differ"));
        model.create("short", "short");
        assertThat(model.messageProperty().get()).isEqualTo(Screens.MESSAGES.of(PassphraseStrength.TOO_SHORT));
        assertThat(file.exists()).isFalse();
    }

    @Test
    void linesAreChangedAndRemovedAndProblemsAreSaid() {
        model.create(PASSPHRASE, PASSPHRASE);
        enter("Marta", "the dyer");
        assertThat(model.problems()).contains(NameProblem.NAME, NameProblem.REPLACEMENT);
        model.nameProperty().set("marta");
        model.replacementProperty().set("x");
        assertThat(model.problems()).containsExactly(NameProblem.TAKEN);
        assertThat(model.commit()).isFalse();

        model.chosenProperty().set(Optional.of(Pseudonym.of("Marta", "the dyer")));
        assertThat(model.problems()).isEmpty();
        enter("Marta", "sister of Marta");
        assertThat(model.messageProperty().get()).contains("Marta");
        assertThat(names.current().table()).containsExactly(Pseudonym.of("Marta", "sister of Marta"));

        model.remove(Pseudonym.of("Marta", "sister of Marta"));
        assertThat(names.current().isEmpty()).isTrue();
        assertThat(names.shown("Marta")).isEqualTo("Marta");
    }

    @Test
    void previewShowsWhereNamesStandInWhatTheCoderMaySee() {
        String text = "We began with Marta and her sister.";
        OpenStudy.await(study.model().session().withStore(store -> store.putText(text)));
        study.record(
                new Write(EntityRef.caseOf("valley"), cluster()),
                new Write(
                        EntityRef.source("one"),
                        new Source(
                                "Talk",
                                Source.Type.INTERVIEW,
                                "",
                                Optional.empty(),
                                "",
                                "",
                                "",
                                List.of("valley"),
                                Hashes.sha256(text),
                                Optional.empty())),
                new Write(
                        EntityRef.judgement("valley", "market-access", OpenStudy.ANA),
                        Judgement.blank(1).withJustification("Marta says so.")),
                new Write(
                        EntityRef.judgement("valley", "market-access", OpenStudy.LEA),
                        Judgement.blank(1).withJustification("Marta again.")));
        begin();
        model.create(PASSPHRASE, PASSPHRASE);

        enter("Marta", "the dyer");

        assertThat(model.rows()).containsExactly(new NameRow(Pseudonym.of("Marta", "the dyer"), 2));
        assertThat(model.occurrences())
                .containsExactlyInAnyOrder(
                        new Occurrence("Talk", "We began with ", "Marta", "the dyer", " and her sister."),
                        new Occurrence("Valley · market-access", "", "Marta", "the dyer", " says so."));
    }

    private static org.filiere.domain.Case cluster() {
        return new org.filiere.domain.Case(
                "Valley", "", "", "", org.filiere.domain.SectoralGroup.values()[0], List.of(), "", Optional.empty());
    }

    @Test
    void strengthGrowsWithLengthAndVariety() {
        assertThat(PassphraseStrength.of("abc")).isEqualTo(PassphraseStrength.TOO_SHORT);
        assertThat(PassphraseStrength.of("aaaaaaaaaaaaaaaaaaaaaa")).isEqualTo(PassphraseStrength.WEAK);
        assertThat(PassphraseStrength.of("lantern-song")).isEqualTo(PassphraseStrength.FAIR);
        assertThat(PassphraseStrength.of(PASSPHRASE)).isEqualTo(PassphraseStrength.GOOD);
    }
}
