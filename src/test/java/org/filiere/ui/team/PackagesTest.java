package org.filiere.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.exchange.CoderPackages;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.StudyPackages;
import org.filiere.review.merge.MergeCount;
import org.filiere.review.merge.MergeLine;
import org.filiere.review.merge.MergeQuestion;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages out and in, as the view models of the screen do it, with real stores and files. */
class PackagesTest {

    private static final StandardItem FIRST = StandardItem.values()[0];

    @TempDir
    private Path folder;

    private LeadsStudy lead;
    private BringViewModel bring;

    @BeforeEach
    void open() {
        lead = new LeadsStudy(new ImmediateRunner(), folder);
        lead.cases("alfa", "beta");
        lead.assign("alfa", OpenStudy.ANA);
        lead.model().setInSight(true);
        bring = lead.model().bring();
    }

    @AfterEach
    void close() {
        lead.close();
    }

    @Test
    void aCoderIsSentOnlyTheAssignedCases() {
        SendViewModel send = lead.model().send();
        lead.model().sectionProperty().set(TeamSection.SEND);
        send.chosen().add(OpenStudy.ANA);
        send.send(false);
        assertThat(lead.study().failures()).isEmpty();
        assertThat(send.outcomeProperty().get())
                .containsExactly("study-AI.filiere: 1 case, no source, nothing coded yet.");
        PackageContent sent =
                PackageReader.read(folder.resolve("study-AI.filiere")).content().orElseThrow();
        assertThat(StudySnapshot.of(sent.revisions()).cases()).hasSize(1);
        assertThat(sent.extract()).contains(new PackageContent.Extract(OpenStudy.ANA));
    }

    @Test
    void twoCodersWithTheSameInitialsNeverGetTheSameFile() {
        String initials = now().coders().get(OpenStudy.ANA).initials();
        lead.study().record(new Write(EntityRef.coder("zoe"), new Coder("Zoe Invented", initials, Coder.Role.CODER)));
        SendViewModel send = lead.model().send();
        send.refresh(true);
        for (String coder : List.of(OpenStudy.ANA, "zoe")) {
            send.chosen().clear();
            send.chosen().add(coder);
            send.send(false);
            lead.study().settle();
        }
        assertThat(folder.toFile().list())
                .as("the second is not written over the first")
                .hasSize(2);
    }

    @Test
    void aPassphraseIsTypedTwiceAndSealsTheFile() {
        SendViewModel send = lead.model().send();
        lead.model().sectionProperty().set(TeamSection.SEND);
        send.send(false);
        assertThat(send.problemProperty().get()).isEqualTo("Choose at least one coder.");
        send.chosen().add(OpenStudy.ANA);
        send.passphraseProperty().set("five plain words here");
        send.againProperty().set("five plain words");
        send.send(false);
        assertThat(send.problemProperty().get()).contains("differ");
        assertThat(folder.resolve("study-AI.filiere")).doesNotExist();
        send.againProperty().set("five plain words here");
        send.send(false);
        assertThat(PackageReader.isSealed(folder.resolve("study-AI.filiere"))).isTrue();
        assertThat(send.passphraseProperty().get()).isEmpty();
    }

    @Test
    void theDryRunSaysWhatTheMergeThenAdds() {
        Path back = lead.back(
                "back.filiere",
                OpenStudy.ANA,
                judged("alfa", 2),
                new Write(EntityRef.handIn("alfa", OpenStudy.ANA), new HandIn("")));
        StudySnapshot before = now();
        bring.open(List.of(back));
        assertThat(now()).isSameAs(before);
        assertThat(bring.rows())
                .singleElement()
                .matches(row -> row.coder().equals("Ana Invented")
                        && row.caseName().equals("Alfa")
                        && row.lack().orElseThrow().items().size() == 11);
        List<MergeLine> foretold = bring.planProperty().get().orElseThrow().lines();
        bring.merge();
        lead.study().settle();
        assertThat(bring.resultProperty().get()).contains(foretold);
        assertThat(MergeLine.totals(foretold))
                .isEqualTo(Map.of(
                        MergeCount.SCORES, 1,
                        MergeCount.JUSTIFICATIONS, 1,
                        MergeCount.HAND_INS, 1));
        assertThat(now().caseFile("alfa").orElseThrow().judgement(FIRST.id(), OpenStudy.ANA))
                .isPresent();
        bring.open(List.of(back));
        assertThat(bring.planProperty().get().orElseThrow().isEmpty()).isTrue();
    }

    @Test
    void aMergeThatIsStoppedChangesNothing() {
        bring.open(List.of(lead.back("back.filiere", OpenStudy.ANA, judged("alfa", 2))));
        StudySnapshot before = now();
        bring.progressProperty().addListener((property, was, is) -> bring.stop());
        bring.merge();
        lead.study().settle();
        assertThat(bring.resultProperty().get()).isEmpty();
        assertThat(now()).isSameAs(before);
        assertThat(bring.messageProperty().get()).startsWith("Stopped");
        assertThat(lead.study().failures()).isEmpty();
    }

    @Test
    void theSameCoderOnTwoMachinesIsSettledByKeepingOne() {
        Path laptop = lead.back("laptop.filiere", OpenStudy.ANA, judged("alfa", 3));
        Path desk = lead.back("desk.filiere", OpenStudy.ANA, judged("alfa", 1));
        bring.open(List.of(laptop, desk));
        assertThat(bring.planProperty().get().orElseThrow().conflicts()).hasSize(1);
        bring.merge();
        lead.study().settle();
        SettleViewModel settle = lead.model().settle();
        assertThat(settle.entities()).hasSize(1);
        var other = settle.entities().get(0).heads().get(1);
        OpenStudy.await(settle.keep(other));
        lead.study().settle();
        assertThat(settle.entities()).isEmpty();
        assertThat(now().entity(other.entity()).orElseThrow().current().content())
                .isEqualTo(other.content());
    }

    @Test
    void anAnswerIsCarriedOutAfterTheMerge() {
        Path work = lead.back("work.filiere", OpenStudy.ANA, judged("alfa", 2));
        lead.study().record(new Write(EntityRef.caseOf("alfa"), Content.TOMBSTONE));
        bring.open(List.of(work));
        assertThat(bring.rows().get(0).caseName()).isEqualTo("Alfa");
        MergeQuestion question =
                bring.planProperty().get().orElseThrow().questions().get(0);
        assertThat(question.kind()).isEqualTo(MergeQuestion.Kind.DELETED_HERE);
        assertThat(bring.answer(question)).isEqualTo(MergeQuestion.Answer.KEEP_DELETED);
        bring.answer(question, MergeQuestion.Answer.BRING_BACK);
        bring.merge();
        lead.study().settle();
        lead.study().settle();
        assertThat(now().caseFile("alfa")).isPresent();
        assertThat(lead.study().failures()).isEmpty();
    }

    @Test
    void aSealedFileAsksForItsPassphraseAndAForeignOrBrokenOneSaysWhy() throws IOException {
        PackageContent back = PackageReader.read(lead.back("back.filiere", OpenStudy.ANA, judged("alfa", 2)))
                .content()
                .orElseThrow();
        Path sealed = lead.write("sealed.filiere", back, "five plain words");
        Path broken = Files.writeString(folder.resolve("broken.filiere"), "no package");
        PackageContent other =
                new PackageContent(UUID.randomUUID(), "Other study", Instant.now(), "test", coders(back), Map.of());
        Path foreign = lead.write("foreign.filiere", other, "");
        bring.open(List.of(sealed, broken, foreign));
        assertThat(bring.files().get(0).state()).isEqualTo(PackageLine.State.SEALED);
        assertThat(bring.files().get(1).state()).isEqualTo(PackageLine.State.REFUSED);
        assertThat(bring.files().get(2).words()).singleElement().matches(words -> words.contains("“Other study”"));
        bring.unlock(sealed, "four plain words");
        assertThat(bring.files().get(0).state()).isEqualTo(PackageLine.State.SEALED);
        assertThat(bring.files().get(0).words()).hasSize(1);
        bring.unlock(sealed, "five plain words");
        assertThat(bring.files().get(0).state()).isEqualTo(PackageLine.State.READ);
        assertThat(bring.planProperty().get()).isPresent();
    }

    @Test
    void aCoderCannotBringInTheWorkOfOthers() {
        Path whole = lead.write(
                "whole.filiere",
                StudyPackages.of(
                        lead.copy(OpenStudy.LEA, Cases.judged("alfa", FIRST, OpenStudy.LEA, Score.of(1))),
                        Instant.now(),
                        "test"),
                "");
        OpenStudy.await(lead.study().model().codeAs(OpenStudy.ANA));
        lead.study().settle();
        bring.open(List.of(whole));
        assertThat(bring.files().get(0).state()).isEqualTo(PackageLine.State.REFUSED);
        assertThat(bring.rows()).isEmpty();
        assertThat(bring.planProperty().get()).isEmpty();
    }

    @Test
    void aCoderCannotBringInThePackageThatWasMadeForAnother() {
        lead.study().record(new Write(EntityRef.coder("ben"), new Coder("Ben Invented", "BI", Coder.Role.CODER)));
        Path ofBen =
                lead.write("ben.filiere", CoderPackages.of(lead.copy(OpenStudy.LEA), "ben", Instant.now(), "test"), "");
        Path names = lead.write("names.filiere", StudyPackages.of(lead.copy(OpenStudy.LEA), Instant.now(), "test"), "");
        Path ofAna = lead.write(
                "ana.filiere", CoderPackages.of(lead.copy(OpenStudy.LEA), OpenStudy.ANA, Instant.now(), "test"), "");
        OpenStudy.await(lead.study().model().codeAs(OpenStudy.ANA));
        lead.study().settle();
        bring.open(List.of(ofBen, names, ofAna));
        assertThat(bring.files())
                .extracting(PackageLine::state)
                .as("even the names of others are not for her")
                .containsExactly(PackageLine.State.REFUSED, PackageLine.State.REFUSED, PackageLine.State.READ);
    }

    @Test
    void whatALeadWasShownIsGoneWhenACoderComes() {
        bring.open(List.of(lead.back("back.filiere", OpenStudy.ANA, judged("alfa", 2))));
        lead.study().record(new Write(EntityRef.coder("ben"), new Coder("Ben Invented", "BI", Coder.Role.CODER)));
        OpenStudy.await(lead.study().model().codeAs("ben"));
        lead.study().settle();
        assertThat(bring.files()).isEmpty();
        assertThat(bring.rows()).isEmpty();
        assertThat(bring.planProperty().get()).isEmpty();
    }

    private StudySnapshot now() {
        return lead.study().model().snapshot();
    }

    private static List<Revision> coders(PackageContent content) {
        return content.revisions().stream()
                .filter(revision -> revision.entity().kind() == Kind.CODER)
                .toList();
    }

    private static Write judged(String caseId, double points) {
        return Cases.judged(caseId, FIRST, OpenStudy.ANA, Score.of(points));
    }
}
