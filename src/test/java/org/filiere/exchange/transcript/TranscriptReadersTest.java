package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.write;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptReadersTest {
    @TempDir
    Path dir;

    @Test
    void theTitleIsTheTidiedNameOfTheFile() {
        assertThat(read(write(dir, "Entrevista_03  Gerente.v2.txt", "hola")).title())
                .isEqualTo("Entrevista 03 Gerente.v2");
    }

    @Test
    void aFolderGivesItsTranscriptsInOrderWithoutHiddenOnesAndLinks() throws IOException {
        Path deep = Files.createDirectories(dir.resolve("b/c"));
        Path hidden = Files.createDirectories(dir.resolve(".oculto"));
        Path outside = Files.createDirectories(dir.resolve("otro.txt"));
        write(deep, "z.DOCX", "x");
        write(dir, "m.txt", "x");
        write(dir, "old.doc", "x");
        write(dir, "foto.png", "x");
        write(dir, ".secreto.txt", "x");
        write(dir, "~$m.docx", "x");
        write(hidden, "a.txt", "x");
        Files.createSymbolicLink(dir.resolve("enlace.txt"), dir.resolve("m.txt"));
        Files.createSymbolicLink(dir.resolve("b/vuelta"), dir);

        assertThat(TranscriptReaders.in(dir))
                .containsExactly(deep.resolve("z.DOCX"), dir.resolve("m.txt"), dir.resolve("old.doc"));
        assertThat(TranscriptReaders.in(outside)).isEmpty();
        assertThat(TranscriptReaders.in(dir.resolve("nada"))).isEmpty();
    }

    @Test
    void linksPipesFoldersAndAbsentFilesAreNotOpened() throws Exception {
        write(dir, "m.txt", "x");
        Files.createSymbolicLink(dir.resolve("enlace.txt"), dir.resolve("m.txt"));
        Path pipe = dir.resolve("tubo.txt");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        for (String name : List.of("enlace.txt", "tubo.txt", "nada.txt")) {
            assertThat(problem(dir.resolve(name))).as(name).isEqualTo(TranscriptProblem.NO_ACCESS);
        }
        assertThat(problem(Files.createDirectory(dir.resolve("carpeta.txt")))).isEqualTo(TranscriptProblem.NO_ACCESS);
    }

    @Test
    void aFileOfGigabytesIsRefusedUnread() throws IOException {
        Path file = dir.resolve("enorme.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }

        assertThat(problem(file)).isEqualTo(TranscriptProblem.TOO_LARGE);
    }

    @Test
    void moreTextThanAllowedIsRefusedInEveryFormat() {
        ReadingLimits few = new ReadingLimits(1 << 20, 100, 1 << 20, 100, 50, 100, Duration.ofSeconds(60));
        String words = "palabras ".repeat(20);
        List<Path> files = List.of(
                write(dir, "a.txt", words),
                write(dir, "a.rtf", "{\\rtf1 " + words + "}"),
                InventedFiles.docx(dir, "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"),
                write(
                        dir,
                        "a.odt",
                        InventedFiles.zip(
                                InventedFiles.odtParts(InventedFiles.odtContent("<text:p>" + words + "</text:p>")))),
                write(dir, "a.srt", "1\n00:00:01,000 --> 00:00:02,000\n" + words + "\n"));

        for (Path file : files) {
            TranscriptException refusal = catchThrowableOfType(
                    TranscriptException.class, () -> TranscriptReaders.read(file, ReadingOptions.STANDARD, few));
            assertThat(refusal.problem()).as(file.toString()).isEqualTo(TranscriptProblem.TOO_LARGE);
        }
    }

    @Test
    void aCancelledReadingSaysSoInEveryFormat() {
        for (String name : List.of("a.txt", "a.docx", "a.odt", "a.rtf", "a.pdf", "a.srt")) {
            Path file = write(dir, name, "hola");
            TranscriptException refusal = catchThrowableOfType(
                    TranscriptException.class,
                    () -> TranscriptReaders.read(file, ReadingOptions.STANDARD.withCancelled(() -> true)));
            assertThat(refusal.problem()).as(name).isEqualTo(TranscriptProblem.CANCELLED);
        }
    }

    @Test
    void aReadingThatDoesNotEndIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        Extraction extraction = new Extraction(ReadingLimits.STANDARD.withTime(Duration.ofMillis(1)), () -> false);

        assertThat(failure(() -> waitFor(never), extraction)).isEqualTo(TranscriptProblem.TOO_SLOW);
        assertThat(catchThrowableOfType(TranscriptException.class, extraction::check))
                .isNotNull();
    }

    @Test
    void cancellingEndsAReadingThatDoesNotListen() {
        CountDownLatch never = new CountDownLatch(1);
        Extraction extraction = new Extraction(ReadingLimits.STANDARD, () -> true);

        assertThat(failure(() -> waitFor(never), extraction)).isEqualTo(TranscriptProblem.CANCELLED);
    }

    @Test
    void errorsOfALibraryBecomeRefusals() {
        assertThat(failure(() -> recurse(0))).isEqualTo(TranscriptProblem.DAMAGED);
        assertThat(failure(() -> {
                    throw new OutOfMemoryError("invented");
                }))
                .isEqualTo(TranscriptProblem.EXPANDS_TOO_MUCH);
        assertThat(failure(() -> {
                    throw new ArrayIndexOutOfBoundsException(7);
                }))
                .isEqualTo(TranscriptProblem.DAMAGED);
        assertThat(failure(() -> {
                    throw new NoClassDefFoundError("invented");
                }))
                .isEqualTo(TranscriptProblem.OTHER);
    }

    @Test
    void nothingIsWrittenBesideTheFile() throws IOException {
        Path file = InventedFiles.docx(dir, "<w:p><w:r><w:t>hola</w:t></w:r></w:p>");
        byte[] before = Files.readAllBytes(file);

        read(file);

        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void everyEndingIsReadInAnyCase() {
        assertThat(TranscriptReaders.extensions())
                .containsExactly("txt", "text", "md", "markdown", "docx", "odt", "rtf", "pdf", "srt", "vtt")
                .allMatch(extension -> TranscriptReaders.reads(Path.of("a." + extension.toUpperCase(Locale.ROOT))));
        assertThat(TranscriptReaders.reads(Path.of("txt.png"))).isFalse();
    }

    private static TranscriptProblem failure(Callable<Transcript> reading) {
        return failure(reading, new Extraction(ReadingLimits.STANDARD, () -> false));
    }

    private static TranscriptProblem failure(Callable<Transcript> reading, Extraction extraction) {
        return catchThrowableOfType(TranscriptException.class, () -> TimedReading.run(reading, extraction))
                .problem();
    }

    private static Transcript waitFor(CountDownLatch latch) throws InterruptedException {
        latch.await();
        throw new IllegalStateException("the latch is never opened");
    }

    /** Goes deeper than any stack is. */
    private static Transcript recurse(int depth) {
        return depth == Integer.MAX_VALUE ? null : recurse(depth + 1);
    }
}
