package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filiere.exchange.PackageProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedPackageTest {
    private static final char[] WORD = "tres tristes tigres".toCharArray();

    @TempDir
    Path dir;

    private final PackageContent content = InventedPackage.content();

    private Path sealed() throws IOException {
        Path file = dir.resolve("sealed.filiere");
        PackageFile.write(file, content, WORD);
        return file;
    }

    @Test
    void aSealedPackageIsReadBackWithItsPassphraseAlone() throws IOException {
        Path file = sealed();

        assertThat(PackageReader.isSealed(file)).isTrue();
        assertThat(PackageReader.read(file, WORD).content()).get().satisfies(read -> {
            assertThat(read.revisions()).containsExactlyInAnyOrderElementsOf(content.revisions());
            assertThat(read.texts()).isEqualTo(content.texts());
        });
        assertProblem(PackageReader.read(file), Kind.SEALED, "");
        assertProblem(PackageReader.read(file, "tres tigres".toCharArray()), Kind.WRONG_PASSPHRASE, "");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("manifest", "leather", "revisions");
        try (var files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aPackageWithoutASealNeedsNoPassphrase() throws IOException {
        Path file = dir.resolve("plain.filiere");
        PackageFile.write(file, content);

        assertThat(PackageReader.isSealed(file)).isFalse();
        assertThat(PackageReader.isSealed(dir)).isFalse();
        assertThat(PackageReader.isSealed(dir.resolve("nowhere"))).isFalse();
        assertThat(PackageReader.read(file, WORD).content()).isPresent();
    }

    @Test
    void damageIsTold() throws IOException {
        Path file = sealed();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 30));
        assertProblem(PackageReader.read(file, WORD), Kind.DAMAGED_SEAL, "");
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertProblem(PackageReader.read(file, WORD), Kind.WRONG_PASSPHRASE, "");
        byte[] newer = whole.clone();
        newer["FILIERE-SEALED".length()]++;
        Files.write(file, newer);
        assertProblem(PackageReader.read(file, WORD), Kind.NEWER_FORMAT, "");
    }

    @Test
    void aFileLongerThanFitsInMemoryIsRefusedBeforeItIsRead() throws IOException {
        Path file = sealed();
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(SealedPackage.MOST_BYTES + 1);
        }
        assertProblem(PackageReader.read(file, WORD), Kind.TOO_LARGE, "");
    }

    @Test
    void whatIsWrongInsideIsNamedAsInAnyPackage() throws IOException {
        Path plain = dir.resolve("bad.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plain))) {
            zip.putNextEntry(new ZipEntry("../manifest.json"));
            zip.write('{');
        }
        Path file = dir.resolve("bad.filiere");
        Files.write(file, Sealed.seal(Files.readAllBytes(plain), WORD));
        assertProblem(PackageReader.read(file, WORD), Kind.UNSAFE_PATH, "../manifest.json");

        Files.write(file, Sealed.seal("no zip".getBytes(StandardCharsets.US_ASCII), WORD));
        assertProblem(PackageReader.read(file, WORD), Kind.NOT_A_PACKAGE, "");
    }

    private static void assertProblem(PackageResult result, Kind kind, String file) {
        assertThat(result.content()).isEmpty();
        assertThat(result.errors()).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.file()).isEqualTo(file);
        });
    }
}
