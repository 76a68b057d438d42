package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.write;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.OpenMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    private static final String[] LINES = {
        "Entrevistadora: ¿Cómo se toman las decisio-",
        "nes en el clúster de calzado y cada cuánto se reúnen?",
        "Gerente: Se reúnen cada mes."
    };

    @TempDir
    Path dir;

    @Test
    void linesAndPagesAreKeptAsTheyAre() throws IOException {
        try (PDDocument document = new PDDocument()) {
            addPage(document, LINES);
            addPage(document, "Gerente: Otra página, 3,5 o 3.5.");
            Transcript transcript = read(save(document));

            assertThat(transcript.text().lines().filter(line -> !line.isBlank()))
                    .containsExactly(LINES[0], LINES[1], LINES[2], "Gerente: Otra página, 3,5 o 3.5.");
            assertThat(transcript.notices()).containsExactly(TranscriptNotice.LINES_HARD_WRAPPED);
        }
    }

    @Test
    void linesAreJoinedWhenAskedAndHyphensStay() throws IOException {
        try (PDDocument document = new PDDocument()) {
            addPage(document, LINES);
            Transcript transcript = TranscriptReaders.read(save(document), ReadingOptions.STANDARD.withJoinLines(true));

            assertThat(transcript.text().lines().filter(line -> !line.isBlank()))
                    .containsExactly(LINES[0] + LINES[1], LINES[2]);
            assertThat(transcript.notices()).containsExactly(TranscriptNotice.LINES_JOINED);
        }
    }

    @Test
    void aScanIsToldApartFromAnEmptyPage() throws IOException {
        try (PDDocument scan = new PDDocument();
                PDDocument empty = new PDDocument()) {
            addPage(scan, "7");
            PDPage page = scan.getPage(0);
            try (PDPageContentStream content =
                    new PDPageContentStream(scan, page, PDPageContentStream.AppendMode.APPEND, false)) {
                BufferedImage picture = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(scan, picture), 0, 0, 600, 800);
            }
            empty.addPage(new PDPage());

            assertThat(problem(save(scan))).isEqualTo(TranscriptProblem.SCANNED);
            assertThat(problem(save(empty))).isEqualTo(TranscriptProblem.EMPTY);
        }
    }

    @Test
    void aPasswordIsRefusedAndSoIsOneThatForbidsCopying() throws IOException {
        AccessPermission noCopying = new AccessPermission();
        noCopying.setCanExtractContent(false);

        assertThat(problem(locked("clave", new AccessPermission()))).isEqualTo(TranscriptProblem.ENCRYPTED);
        assertThat(problem(locked("", noCopying))).isEqualTo(TranscriptProblem.ENCRYPTED);
        assertThat(read(locked("", new AccessPermission())).text()).contains("Se reúnen");
    }

    @Test
    void scriptsLaunchesAndCommentsAreNeitherRunNorRead() throws IOException {
        Path trace = dir.resolve("trace");
        try (PDDocument document = new PDDocument()) {
            addPage(document, LINES);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('CODIGO')"));
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("touch " + trace);
            launch.setOpenInNewWindow(OpenMode.NEW_WINDOW);
            document.getPage(0).getCOSObject().setItem("AA", launch.getCOSObject());
            PDAnnotationText comment = new PDAnnotationText();
            comment.setContents("COMENTARIO");
            document.getPage(0).getAnnotations().add(comment);
            Transcript transcript = read(save(document));

            assertThat(transcript.text()).doesNotContain("CODIGO", "COMENTARIO").contains("Gerente");
            assertThat(transcript.notices()).contains(TranscriptNotice.COMMENTS_LEFT_OUT);
            assertThat(trace).doesNotExist();
        }
    }

    @Test
    void aFontThatIsNotInTheFileIsNeitherSearchedForNorNotedOnTheDisk() throws IOException {
        String property = "pdfbox.fontcache";
        String before = System.getProperty(property);
        Path cache = Files.createDirectory(dir.resolve("cache"));
        System.setProperty(property, cache.toString());
        try (PDDocument document = new PDDocument()) {
            addPage(document, LINES);
            read(save(document));
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }

        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void whatIsNoPdfOrBrokenIsRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            addPage(document, LINES);
            byte[] whole = Files.readAllBytes(save(document));

            assertThat(problem(write(dir, "h.pdf", Arrays.copyOf(whole, 60)))).isEqualTo(TranscriptProblem.DAMAGED);
        }
        assertThat(problem(write(dir, "t.pdf", "solo texto"))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(
                        dir,
                        "x.pdf",
                        "%PDF-1.7\n1 0 obj <</Type/Pages/Kids[1 0 R]>> endobj\n"
                                + "2 0 obj <</Type/Catalog/Pages 1 0 R>> endobj\ntrailer <</Root 2 0 R>>\n%%EOF")))
                .isIn(TranscriptProblem.DAMAGED, TranscriptProblem.EMPTY);
    }

    private Path locked(String userPassword, AccessPermission permission) throws IOException {
        try (PDDocument document = new PDDocument()) {
            addPage(document, LINES);
            StandardProtectionPolicy policy = new StandardProtectionPolicy("dueño", userPassword, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return save(document);
        }
    }

    private Path save(PDDocument document) throws IOException {
        Path file = Files.createTempFile(dir, "entrevista", ".pdf");
        document.save(file.toFile());
        return file;
    }

    private static void addPage(PDDocument document, String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.setLeading(14);
            content.newLineAtOffset(50, 700);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }
}
