package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyPackagesTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path dir;

    private final PackageContent content = InventedPackage.content();
    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());

    @Test
    void aPackageThatGoesThroughAStoreComesOutTheSame() throws IOException {
        Path file = dir.resolve("out.filiere");
        try (StudyStore store = studies.create(dir.resolve("study"), content.studyId())) {
            assertThat(StudyPackages.copyInto(store, content)).hasSameSizeAs(content.revisions());
            PackageFile.write(file, StudyPackages.of(store, NOW, "a test"));
        }

        PackageResult back = PackageReader.read(file);

        assertThat(back.problems()).isEmpty();
        PackageContent read = back.content().orElseThrow();
        assertThat(read.revisions()).containsExactlyInAnyOrderElementsOf(content.revisions());
        assertThat(read.texts()).isEqualTo(content.texts());
        assertThat(read.studyId()).isEqualTo(content.studyId());
        assertThat(read.title()).isEqualTo("Invented study");
        assertThat(read.created()).isEqualTo(NOW);
    }

    @Test
    void aPackageThatIsThereAlreadyAddsNothing() {
        try (StudyStore store = studies.inMemory(content.studyId())) {
            StudyPackages.copyInto(store, content);
            assertThat(StudyPackages.copyInto(store, content)).isEmpty();
            assertThat(StudyPackages.of(store, NOW, "a test").revisions())
                    .extracting(Revision::id)
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(content.revisions());
        }
    }

    @Test
    void aTextThatNoSourceNamesStaysBehind() {
        try (StudyStore store = studies.inMemory(UUID.randomUUID())) {
            StudyPackages.copyInto(store, InventedPackage.with(content, "nobody's text"));
            assertThat(StudyPackages.of(store, NOW, "a test").texts())
                    .containsOnlyKeys(Hashes.sha256(InventedPackage.TEXT));
        }
    }

    @Test
    void anEmptyStudyMakesAPackageThatIsReadBack() throws IOException {
        try (StudyStore store = studies.inMemory(UUID.randomUUID())) {
            PackageFolder.write(dir.resolve("empty"), StudyPackages.of(store, NOW, "a test"));
        }
        assertThat(PackageReader.read(dir.resolve("empty")).problems()).isEmpty();
    }
}
