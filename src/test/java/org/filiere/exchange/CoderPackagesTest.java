package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.SearchDocument;
import org.filiere.search.StudyDocuments;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoderPackagesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path dir;

    private final BlindStudy made = new BlindStudy();
    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private StudyStore lead;

    @BeforeEach
    void makeStudy() {
        lead = studies.inMemory(made.content().studyId());
        StudyPackages.copyInto(lead, made.content());
    }

    @AfterEach
    void close() {
        lead.close();
    }

    @Test
    void noByteOfAnotherCodersWorkIsInACodersPackage() throws IOException {
        Path whole = dir.resolve("whole.filiere");
        Path file = dir.resolve("ana.filiere");
        PackageFile.write(whole, StudyPackages.of(lead, NOW, "a test"));
        PackageFile.write(file, forAna());

        // The words are looked for in the right way: in the whole study every one of them is found.
        assertThat(made.hidden).hasSizeGreaterThan(60).allMatch(word -> holds(expanded(whole), word));
        assertThat(made.hidden).noneMatch(word -> holds(expanded(file), word));
        assertThat(made.shown).allMatch(word -> holds(expanded(file), word));
    }

    @Test
    void noByteOfAnotherCodersWorkIsInTheStudyThatACoderOpens() throws IOException {
        PackageFile.write(dir.resolve("ana.filiere"), forAna());
        PackageResult read = PackageReader.read(dir.resolve("ana.filiere"));
        assertThat(read.problems()).isEmpty();
        Path folder = dir.resolve("study");
        try (StudyStore copy = studies.create(folder, made.content().studyId())) {
            StudyPackages.copyInto(copy, read.content().orElseThrow());
            List<String> found = copy.heads().stream()
                    .flatMap(head -> StudyDocuments.of(
                            head.entity(),
                            head.content(),
                            head.content(Source.class).flatMap(s -> copy.text(s.textHash())))
                            .stream())
                    .map(SearchDocument::text)
                    .toList();
            assertThat(String.join("\n", found)).contains("justification V").doesNotContain(made.hidden);
        }
        byte[] database = Files.readAllBytes(folder.resolve("study.mv.db"));
        assertThat(made.hidden).noneMatch(word -> holds(database, word));
        assertThat(holds(database, BlindStudy.ANA)).isTrue();
    }

    @Test
    void theCoderFindsTheAssignedCaseTheSourcesAndTheOwnWork() {
        PackageContent content = forAna();
        StudySnapshot study = StudySnapshot.of(content.revisions());

        assertThat(study.cases()).extracting(file -> file.id()).containsExactly("valley");
        assertThat(study.coders()).containsOnlyKeys(BlindStudy.ANA);
        assertThat(study.sources()).containsOnlyKeys("talk", "talk-old");
        assertThat(content.texts())
                .containsValues(BlindStudy.TEXT, BlindStudy.OLD_TEXT)
                .hasSize(2);
        assertThat(study.codebook()).isPresent();
        assertThat(study.caseFile("valley").orElseThrow().codersAtWork()).containsExactly(BlindStudy.ANA);
        assertThat(study.caseFile("valley").orElseThrow().isAssigned(BlindStudy.ANA))
                .isTrue();
        assertThat(study.conflicts()).isEmpty();
        assertThat(content.extract()).contains(new PackageContent.Extract(BlindStudy.ANA));
    }

    @Test
    void theOwnHistoryComesAlongAndWhatIsSharedComesAsItIsNow() {
        List<Revision> all = forAna().revisions();

        assertThat(all)
                .filteredOn(revision -> revision.entity().kind() == Kind.JUDGEMENT)
                .hasSize(5);
        assertThat(all)
                .filteredOn(revision -> revision.entity().equals(EntityRef.caseOf("valley")))
                .hasSize(1);
        assertThat(all)
                .filteredOn(revision -> revision.entity().coderId().isEmpty()
                        || revision.entity().kind() == Kind.ASSIGNMENT)
                .allMatch(revision -> revision.stamp().isOfTeam());
    }

    @Test
    void aCaseThatIsTakenAwayIsNotSentAgainButTheCoderHearsOfIt() {
        EntityRef assignment = EntityRef.assignment("valley", BlindStudy.ANA);
        Revision given = lead.history(assignment).get(0);
        lead.append(List.of(Edits.of(lead).delete(given)));

        PackageContent content = forAna();

        assertThat(content.revisions()).extracting(Revision::entity).doesNotContain(EntityRef.caseOf("valley"));
        StudySnapshot study = StudySnapshot.of(content.revisions());
        assertThat(study.entity(assignment).map(Entity::current)).get().matches(Revision::isTombstone);
    }

    @Test
    void whatACoderSendsBackIsTheOwnWorkAndNothingElse() throws IOException {
        try (StudyStore copy = studies.inMemory(lead.studyId())) {
            StudyPackages.copyInto(copy, forAna());
            Revision changed = copy.history(EntityRef.judgement("valley", "market-access", BlindStudy.ANA))
                    .get(1);
            Revision later = Edits.of(copy).by(BlindStudy.ANA).change(changed, changed.content());
            Revision described = copy.history(EntityRef.caseOf("valley")).get(0);
            Revision other = Edits.of(copy).by(BlindStudy.ANA).change(described, described.content());
            copy.append(List.of(later, other));

            PackageContent back = CoderPackages.back(copy, BlindStudy.ANA, NOW, "a test");

            assertThat(back.revisions())
                    .contains(later, other)
                    .noneMatch(r -> r.entity().kind() == Kind.SOURCE);
            assertThat(back.texts()).isEmpty();
            PackageFile.write(dir.resolve("back.filiere"), back);
            PackageResult read = PackageReader.read(dir.resolve("back.filiere"));
            assertThat(read.problems()).isEmpty();
            assertThat(StudyPackages.copyInto(lead, read.content().orElseThrow()))
                    .containsExactlyInAnyOrder(later, other);
            assertThat(StudySnapshot.of(lead.heads()).conflicts()).isEmpty();
        }
    }

    @Test
    void allThatACodersCopyHoldsCanBeReadAgain() throws IOException {
        Revision twice = made.revisions.stream()
                .filter(revision -> revision.entity().equals(EntityRef.coder(BlindStudy.ANA)))
                .reduce((first, second) -> second)
                .orElseThrow();
        lead.append(List.of(Edits.of(lead).change(twice, twice.content())));
        try (StudyStore copy = studies.inMemory(lead.studyId())) {
            StudyPackages.copyInto(copy, forAna());
            PackageFile.write(dir.resolve("copy.filiere"), StudyPackages.of(copy, NOW, "a test"));

            PackageResult read = PackageReader.read(dir.resolve("copy.filiere"));

            assertThat(read.problems()).isEmpty();
            assertThat(read.content().orElseThrow().extract()).contains(new PackageContent.Extract(BlindStudy.ANA));
        }
        assertThat(StudyPackages.of(lead, NOW, "a test").extract()).isEmpty();
    }

    @Test
    void aNewerPackageSettlesWhatAnOlderOneSaid() {
        try (StudyStore copy = studies.inMemory(lead.studyId())) {
            StudyPackages.copyInto(copy, forAna());
            EntityRef valley = EntityRef.caseOf("valley");
            for (int edit = 0; edit < 3; edit++) {
                Revision now = StudySnapshot.of(lead.heads())
                        .entity(valley)
                        .orElseThrow()
                        .current();
                lead.append(List.of(Edits.of(lead).change(now, now.content())));
            }
            StudyPackages.copyInto(copy, forAna());

            assertThat(StudySnapshot.of(copy.heads()).conflicts()).isEmpty();
            assertThat(StudySnapshot.of(copy.heads())
                            .entity(valley)
                            .orElseThrow()
                            .current()
                            .id())
                    .isEqualTo(StudySnapshot.of(lead.heads())
                            .entity(valley)
                            .orElseThrow()
                            .current()
                            .id());
        }
    }

    @Test
    void theFileIsNamedAfterTheStudyAndTheCoder() {
        assertThat(PackageFile.nameFor("Clústers: año 2", "ÑP")).isEqualTo("clusters-ano-2-NP.filiere");
        assertThat(PackageFile.nameFor("../..", "/")).isEqualTo("study-coder.filiere");
        assertThat(PackageFile.nameFor("深圳", "ЖѨ")).isEqualTo("深圳-ЖѨ.filiere");
    }

    private PackageContent forAna() {
        return CoderPackages.of(lead, BlindStudy.ANA, NOW, "a test");
    }

    private static byte[] expanded(Path zipFile) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(zipFile.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.writeBytes(entry.getName().getBytes(StandardCharsets.UTF_8));
                all.writeBytes(zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    /** Bytes become characters one by one, so that any bytes can be looked for. */
    private static boolean holds(byte[] bytes, String word) {
        String wanted = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(wanted);
    }
}
