package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.exchange.PackageProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageTest {
    @TempDir
    Path dir;

    private final PackageContent content = InventedPackage.content();

    @Test
    void aFolderIsReadBackAsItWasWritten() throws IOException {
        PackageFolder.write(dir.resolve("study"), content);

        PackageResult result = PackageReader.read(dir.resolve("study"));

        assertThat(result.problems()).isEmpty();
        assertSame(result.content().orElseThrow());
    }

    @Test
    void aZipIsReadBackAsItWasWrittenAndEqualPackagesAreEqualBytes() throws IOException {
        PackageFile.write(dir.resolve("a.filiere"), content);
        PackageFile.write(dir.resolve("b.filiere"), content);

        PackageResult result = PackageReader.read(dir.resolve("a.filiere"));

        assertThat(result.problems()).isEmpty();
        assertSame(result.content().orElseThrow());
        assertThat(dir.resolve("a.filiere")).hasSameBinaryContentAs(dir.resolve("b.filiere"));
        assertThat(dir).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theLayoutHasOneFileForEachCaseAndSource() throws IOException {
        PackageFolder.write(dir, content);

        assertThat(paths(dir))
                .containsExactlyInAnyOrder(
                        "manifest.json",
                        "study.json",
                        "codebook.json",
                        "coders.json",
                        "views.json",
                        "cases/valley.json",
                        "cases/coast.json",
                        "sources/talk.json",
                        "texts/" + Hashes.sha256(InventedPackage.TEXT) + ".txt");
        assertThat(Files.readString(dir.resolve("coders.json")))
                .contains("\n      \"author\": \"ana\",\n      \"content\": {\n        \"initials\": \"A\",")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void writingAgainReplacesThePackageAndKeepsOtherFiles() throws IOException {
        PackageFolder.write(dir, content);
        Files.writeString(dir.resolve("README.md"), "Read me");
        PackageFolder.write(
                dir,
                new PackageContent(
                        content.studyId(),
                        content.title(),
                        content.created(),
                        content.generator(),
                        content.revisions().stream()
                                .filter(revision -> !revision.entity().caseId().equals(java.util.Optional.of("coast")))
                                .toList(),
                        content.texts()));

        assertThat(paths(dir)).contains("README.md", "cases/valley.json").doesNotContain("cases/coast.json");
        assertThat(PackageReader.read(dir).problems()).isEmpty();
    }

    @Test
    void aFolderWithOtherThingsIsNotWrittenInto() throws IOException {
        Files.writeString(dir.resolve("thesis.txt"), "Mine");
        assertThatThrownBy(() -> PackageFolder.write(dir, content)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(paths(dir)).containsExactly("thesis.txt");
    }

    @Test
    void aScoreOf7SaysFileLineAndWhatIsAllowed() throws IOException {
        assertProblem(
                edit("cases/valley.json", text -> text.replace("\"score\": 2.5", "\"score\": 7")),
                Kind.BAD_SCORE,
                "cases/valley.json",
                "/revisions/2/content/score",
                "7 is no score; a score is one of 0, 0.5, 1");
        PackageProblem problem = PackageReader.read(dir).errors().get(0);
        List<String> lines = Files.readAllLines(dir.resolve("cases/valley.json"));
        assertThat(lines.get(problem.place().line() - 1)).contains("\"score\": 7");
    }

    @Test
    void anUnknownItemIsNamedWithTheItemsThereAre() throws IOException {
        assertProblem(
                edit("cases/valley.json", text -> text.replace("valley/market-access/ana", "valley/markt-access/ana")),
                Kind.UNKNOWN_ITEM,
                "cases/valley.json",
                "/revisions/2/entity",
                "There is no item markt-access; the codebook has backward-vertical");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        PackageFolder.write(dir, content);
        Files.delete(dir.resolve("cases/coast.json"));
        assertProblem(PackageReader.read(dir), Kind.MISSING_FILE, "cases/coast.json", "", "The file is missing");
    }

    @Test
    void aMissingCodebookIsNamedEvenIfTheManifestForgetsItToo() throws IOException {
        PackageFolder.write(dir, content);
        Files.delete(dir.resolve("codebook.json"));
        String manifest = Files.readString(dir.resolve("manifest.json"));
        Files.writeString(
                dir.resolve("manifest.json"),
                manifest.replaceFirst("\\{\\s*\"bytes\": \\d+,\\s*\"path\": \"codebook.json\",[^}]*},", ""));
        assertProblem(PackageReader.read(dir), Kind.MISSING_FILE, "codebook.json", "", "missing");
    }

    @Test
    void wrongJsonSaysItsLine() throws IOException {
        PackageResult result =
                edit("coders.json", text -> text.replace("\"revisions\": [", "\"revisions\": [" + "\n\n oops"));
        assertProblem(result, Kind.NOT_JSON, "coders.json", "", "this is not JSON");
        assertThat(result.errors().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void aRevisionIdThatStandsTwiceIsNamedWithBothPlaces() throws IOException {
        PackageFolder.write(dir, content);
        String first = id(0);
        String second = id(1);
        Path codebook = dir.resolve("codebook.json");
        Files.writeString(codebook, Files.readString(codebook).replace(second, first));
        assertProblem(
                PackageReader.read(dir), Kind.DUPLICATE_REVISION, "study.json", "/revisions/0/id", "codebook.json:");
    }

    @Test
    void aCaseThatIsBegunTwiceIsNamed() throws IOException {
        assertProblem(
                edit("cases/valley.json", text -> text.replaceFirst(",\\s*\"replaces\": \\[[^]]*]", "")),
                Kind.DUPLICATE_ENTITY,
                "cases/valley.json",
                "/revisions/1/entity",
                "case:valley stands twice");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedWithTheirLine() throws IOException {
        PackageFolder.write(dir, content);
        byte[] bytes = "{\n\"revisions\": [\"Le\u00f3n\"]}".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(dir.resolve("coders.json"), bytes);
        PackageResult result = PackageReader.read(dir);
        assertProblem(result, Kind.NOT_UTF8, "coders.json", "", "not UTF-8: byte 20");
        assertThat(result.errors().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void aNewerFormatIsRefusedAtOnce() throws IOException {
        PackageResult result =
                edit("manifest.json", text -> text.replace("\"formatVersion\": 1", "\"formatVersion\": 2"));
        assertProblem(result, Kind.NEWER_FORMAT, "manifest.json", "/formatVersion", "version 2 is newer");
        assertThat(result.problems()).hasSize(1);
        assertProblem(
                edit("coders.json", text -> text.replace("\"v\": 1", "\"v\": 9")),
                Kind.NEWER_FORMAT,
                "coders.json",
                "/revisions/0/content/v",
                "version 9 is newer");
    }

    @Test
    void workOnACaseThatIsNotThereIsNamed() throws IOException {
        PackageFolder.write(
                dir,
                new PackageContent(
                        content.studyId(),
                        content.title(),
                        content.created(),
                        content.generator(),
                        content.revisions().stream()
                                .filter(revision -> !revision.entity().equals(EntityRef.caseOf("coast")))
                                .toList(),
                        content.texts()));
        assertProblem(
                PackageReader.read(dir),
                Kind.UNKNOWN_CASE,
                "cases/coast.json",
                "/revisions/0/entity",
                "The case coast is not in the package");
    }

    @Test
    void workOfACoderWhoIsNotThereIsNamed() throws IOException {
        assertProblem(
                edit(
                        "cases/coast.json",
                        text -> text.replace("coast/product-upgrading/ana", "coast/product-upgrading/bob")),
                Kind.UNKNOWN_CODER,
                "cases/coast.json",
                "/revisions/1/entity",
                "The coder bob is not in the package");
    }

    @Test
    void aPassageThatDoesNotFitItsTextIsNamed() throws IOException {
        assertProblem(
                edit("cases/valley.json", text -> text.replace("\"quote\": \"leather\"", "\"quote\": \"LEATHER\"")),
                Kind.PASSAGE_MISFIT,
                "cases/valley.json",
                "/revisions/2/content/passages/0",
                "does not stand in the source talk from 7 to 14");
    }

    @Test
    void aPassageOfASourceThatIsNotThereIsNamed() throws IOException {
        assertProblem(
                edit("cases/valley.json", text -> text.replace("\"sourceId\": \"talk\"", "\"sourceId\": \"tale\"")),
                Kind.UNKNOWN_SOURCE,
                "cases/valley.json",
                "/revisions/2/content/passages/0/sourceId",
                "The source tale");
    }

    @Test
    void aRevisionWhoseReplacedOneIsAbsentIsNamed() throws IOException {
        PackageFolder.write(dir, content);
        Path file = dir.resolve("cases/valley.json");
        String text = Files.readString(file);
        String replaced = text.replaceAll("(?s).*?\"replaces\": \\[\\s*\"([^\"]*)\".*", "$1");
        String absent = "01900000-0000-7000-8000-00000000dead";
        Files.writeString(file, text.replaceAll("(\"replaces\": \\[\\s*\")" + replaced, "$1" + absent));
        assertProblem(
                PackageReader.read(dir),
                Kind.REPLACED_ABSENT,
                "cases/valley.json",
                "/revisions/1/replaces/0",
                absent + ", which is not in the package");
    }

    @Test
    void unknownFieldsAndKindsAndFilesAreNamed() throws IOException {
        assertProblem(
                edit("coders.json", text -> text.replace("\"initials\"", "\"age\": 3, \"initials\"")),
                Kind.UNKNOWN_FIELD,
                "coders.json",
                "/revisions/0/content/age",
                "the fields are initials, name, role");
        assertProblem(
                edit("coders.json", text -> text.replace("\"kind\": \"coder\"", "\"kind\": \"codr\"")),
                Kind.UNKNOWN_KIND,
                "coders.json",
                "/revisions/0/kind",
                "There is no kind codr");
        assertProblem(
                edit("cases/coast.json", text -> text.replace("\"entity\": \"coast", "\"entity\": \"shore")),
                Kind.WRONG_FILE,
                "cases/coast.json",
                "/revisions/0/entity",
                "case:shore belongs in cases/shore.json");
    }

    @Test
    void aTextThatWasChangedIsNamed() throws IOException {
        String path = "texts/" + Hashes.sha256(InventedPackage.TEXT) + ".txt";
        PackageResult result = edit(path, text -> text.replace('\n', ' '));
        assertProblem(result, Kind.CHANGED_TEXT, path, "", "not the one that its name says");
    }

    @Test
    void everyProblemIsListedAndNothingIsGivenHalf() throws IOException {
        PackageFolder.write(dir, content);
        change("cases/valley.json", text -> text.replace("\"score\": 2.5", "\"score\": 7"));
        change("cases/coast.json", text -> text.replace("\"score\": 1", "\"score\": -1"));
        change("coders.json", text -> text.replace("lead", "boss"));

        PackageResult result = PackageReader.read(dir);

        assertThat(result.content()).isEmpty();
        assertThat(result.errors())
                .extracting(problem -> problem.file() + " " + problem.kind())
                .containsExactly("cases/coast.json BAD_SCORE", "cases/valley.json BAD_SCORE", "coders.json BAD_VALUE");
    }

    @Test
    void aFileEditedByHandInAFolderIsOnlyAWarning() throws IOException {
        PackageResult result = edit("coders.json", text -> text.replace("Ana", "Anna"));
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Kind.CHANGED_FILE));
        assertThat(result.content()).isPresent();
    }

    @Test
    void anEntryOfAZipThatIsNotWhatTheManifestSaysIsAnError() throws IOException {
        Path zip = zip(entries -> entries.computeIfPresent("coders.json", (path, text) -> text.replace("Ana", "Anna")));
        assertProblem(PackageReader.read(zip), Kind.CHANGED_ENTRY, "coders.json", "", "not what the manifest says");
    }

    @Test
    void pathsThatLeadOutOfAZipAreRefused() throws IOException {
        for (String evil : List.of("../evil.json", "/etc/passwd", "cases/../../evil", "C:\\evil.txt")) {
            Path zip = zip(entries -> entries.put(evil, "x"));
            assertProblem(PackageReader.read(zip), Kind.UNSAFE_PATH, evil, "", "leads out");
        }
        assertProblem(
                PackageReader.read(zip(entries -> entries.put("run.exe", "x"))),
                Kind.UNEXPECTED_ENTRY,
                "run.exe",
                "",
                "does not belong there");
    }

    @Test
    void aZipThatGrowsTooLargeIsRefused() throws IOException {
        Path zip = zip(entries -> entries.put("cases/bomb.json", " ".repeat(3 << 20)));
        assertThat(PackageReader.read(zip).errors())
                .extracting(PackageProblem::kind)
                .contains(Kind.UNEXPECTED_ENTRY);
        Path listed = dir.resolve("bomb.filiere");
        PackageFile.write(listed, InventedPackage.with(content, "x".repeat(3 << 20)));
        assertThat(PackageReader.read(listed).errors())
                .extracting(PackageProblem::kind)
                .containsExactly(Kind.EXPANDS_TOO_MUCH);
        Path plain = dir.resolve("plain.filiere");
        PackageFile.write(plain, content);
        assertThat(PackageReader.read(plain, new PackageLimits(3, 1 << 20, 1 << 20, 100))
                        .errors())
                .extracting(PackageProblem::kind)
                .containsExactly(Kind.TOO_MANY_FILES);
        assertThat(PackageReader.read(plain, new PackageLimits(100, 1 << 20, 9_000, 100))
                        .errors())
                .extracting(PackageProblem::kind)
                .contains(Kind.TOO_LARGE);
    }

    @Test
    void whatIsNoPackageIsSaidToBeNone() throws IOException {
        Files.writeString(dir.resolve("x.filiere"), "not a zip");
        Files.createDirectory(dir.resolve("empty"));
        for (String name : List.of("x.filiere", "empty", "absent")) {
            assertThat(PackageReader.read(dir.resolve(name)).errors())
                    .as(name)
                    .extracting(PackageProblem::kind)
                    .containsExactly(Kind.NOT_A_PACKAGE);
        }
    }

    @Test
    void everyProblemHasWordsAndEveryWordAProblem() {
        ResourceBundle words = ResourceBundle.getBundle("org.filiere.exchange.messages", Locale.ROOT);
        List<String> needed = Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of("problem." + kind, "advice." + kind))
                .toList();
        assertThat(words.keySet().stream().filter(key -> !key.startsWith("place.")))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private void assertSame(PackageContent back) {
        assertThat(back.revisions()).containsExactlyInAnyOrderElementsOf(content.revisions());
        assertThat(back.texts()).isEqualTo(content.texts());
        assertThat(back.studyId()).isEqualTo(content.studyId());
        assertThat(back.title()).isEqualTo(content.title());
        assertThat(back.created()).isEqualTo(content.created());
    }

    private static void assertProblem(PackageResult result, Kind kind, String file, String pointer, String said) {
        assertThat(result.content()).isEmpty();
        PackageProblem found = result.errors().stream()
                .filter(problem -> problem.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " not in " + result.problems()));
        assertThat(found.file()).isEqualTo(file);
        assertThat(found.place().pointer()).isEqualTo(pointer);
        if (!pointer.isEmpty()) {
            assertThat(found.place().line()).isPositive();
        }
        assertThat(new PackageProblemWords(Locale.ENGLISH).sentence(found))
                .startsWith(file)
                .contains(said);
    }

    private PackageResult edit(String path, UnaryOperator<String> change) throws IOException {
        PackageFolder.write(dir, content);
        change(path, change);
        return PackageReader.read(dir);
    }

    private void change(String path, UnaryOperator<String> change) throws IOException {
        String before = Files.readString(dir.resolve(path));
        String after = change.apply(before);
        assertThat(after).as("the change of " + path).isNotEqualTo(before);
        Files.writeString(dir.resolve(path), after);
    }

    private Path zip(java.util.function.Consumer<Map<String, String>> change) throws IOException {
        Path made = dir.resolve("made.filiere");
        PackageFile.write(made, content);
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(made.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        change.accept(entries);
        Path changed = dir.resolve("changed.filiere");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed;
    }

    private String id(int index) {
        return content.revisions().get(index).id().toString();
    }

    private static List<String> paths(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> PackageFolder.pathIn(folder, file))
                    .toList();
        }
    }
}
