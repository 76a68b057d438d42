package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.exchange.transcript.InventedFiles.docx;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.utf8;
import static org.filiere.exchange.transcript.InventedFiles.wordParts;
import static org.filiere.exchange.transcript.InventedFiles.write;
import static org.filiere.exchange.transcript.InventedFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordReaderTest {
    @TempDir
    Path dir;

    @Test
    void paragraphsTabsBreaksAndSpecialHyphensAreKept() {
        Path file = docx(
                dir,
                "<w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>"
                        + run("Entrevistadora:") + run(" ¿Cómo?") + "</w:p>"
                        + "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:cr/><w:t>d</w:t>"
                        + "<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f 👍 3,5 y 3.5</w:t></w:r></w:p><w:p/>"
                        + "<w:p>" + run("fin") + "</w:p>");

        assertThat(read(file).text()).isEqualTo("Entrevistadora: ¿Cómo?\na\nb\tc\nd\u2011ef 👍 3,5 y 3.5\n\nfin\n");
        assertThat(read(file).notices()).isEmpty();
        assertThat(read(file).format()).isEqualTo(TranscriptFormat.WORD);
        assertThat(read(file).encoding()).isEmpty();
    }

    @Test
    void tablesAreReadCellByCell() {
        Path file = docx(
                dir,
                "<w:tbl><w:tr>" + cell("P1") + cell("uno</w:t></w:r></w:p><w:p><w:r><w:t>dos") + "</w:tr><w:tr>"
                        + cell("P2") + cell("tres") + "</w:tr></w:tbl><w:p>" + run("fin") + "</w:p>");

        assertThat(read(file).text()).isEqualTo("P1\tuno\ndos\nP2\ttres\nfin\n");
    }

    @Test
    void deletedAndMovedRevisionsAreNeverInTheText() {
        Path file = docx(
                dir,
                "<w:p><w:del><w:r><w:delText>BORRADO</w:delText></w:r></w:del><w:ins>" + run("nuevo") + "</w:ins>"
                        + "<w:moveFrom>" + run("MOVIDO") + "</w:moveFrom><w:del>" + run("BORRADO2") + "</w:del></w:p>"
                        // the mark of this paragraph is deleted, so that the next goes on where it ends
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("uno ") + "</w:p><w:p>" + run("dos")
                        + "</w:p>"
                        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("BORRADO3") + "</w:tr><w:tr>" + cell("fila")
                        + "</w:tr></w:tbl>");

        assertThat(read(file).text()).isEqualTo("nuevo\nuno dos\nfila\n");
        assertThat(read(file).notices()).containsExactly(TranscriptNotice.DELETED_REVISIONS_LEFT_OUT);
    }

    @Test
    void whatThePageDoesNotSayInItsLinesIsLeftOutAndNoticed() {
        Map<String, byte[]> parts =
                wordParts("<w:p><w:pPr><w:numPr/></w:pPr>" + run("texto") + "<w:r><w:footnoteReference w:id='1'/></w:r>"
                        + "<w:r><w:commentReference w:id='1'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>OCULTO</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> visible</w:t></w:r>"
                        + "<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>");
        parts.put(
                "word/header1.xml",
                utf8("<w:hdr xmlns:w='" + InventedFiles.WORD + "'><w:p>" + run("CABEZA") + "</w:p></w:hdr>"));

        Transcript transcript = read(write(dir, "a.docx", zip(parts)));

        assertThat(transcript.text()).isEqualTo("texto visible\n");
        assertThat(transcript.notices())
                .containsExactly(
                        TranscriptNotice.COMMENTS_LEFT_OUT,
                        TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT,
                        TranscriptNotice.FOOTNOTES_LEFT_OUT,
                        TranscriptNotice.HEADERS_LEFT_OUT,
                        TranscriptNotice.HIDDEN_TEXT_LEFT_OUT,
                        TranscriptNotice.NUMBERING_NOT_TEXT);
    }

    @Test
    void aTextBoxFollowsItsParagraphAndStandsOnce() {
        Path file = docx(
                dir,
                "<w:p>" + run("antes ") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + run("caja")
                        + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>" + run("caja")
                        + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>" + run("después")
                        + "</w:p>");

        assertThat(read(file).text()).isEqualTo("antes después\ncaja\n");
    }

    @Test
    void strictDocumentsAndThoseOfPoiAreReadToo() throws IOException {
        Path strict = write(dir, "s.docx", zip(InventedFiles.strictWordParts("<w:p>" + run("estricto") + "</w:p>")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("hecho con otro programa");
            document.write(bytes);
        }

        assertThat(read(strict).text()).isEqualTo("estricto\n");
        assertThat(read(write(dir, "p.docx", bytes.toByteArray())).text()).isEqualTo("hecho con otro programa\n");
    }

    @Test
    void anExternalEntityIsRefusedAndNothingOfItsFileIsRead() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "SECRETO");
        Map<String, byte[]> parts = wordParts("");
        String document = InventedFiles.document(InventedFiles.WORD, "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");
        parts.put("word/text.xml", utf8("<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>" + document));

        assertThat(problem(write(dir, "x.docx", zip(parts)))).isEqualTo(TranscriptProblem.EXTERNAL_ENTITY);
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        Map<String, byte[]> parts = wordParts("");
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ja'>");
        for (int i = 1; i < 30; i++) {
            String before = "&a" + (i - 1) + ";";
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(before.repeat(10))
                    .append("'>");
        }
        String document = InventedFiles.document(InventedFiles.WORD, "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>");
        parts.put("word/text.xml", utf8(entities + "]>" + document));

        assertThat(problem(write(dir, "x.docx", zip(parts)))).isEqualTo(TranscriptProblem.EXTERNAL_ENTITY);
    }

    @Test
    void entitiesInTheContainersOwnPartsAreRefused() {
        Map<String, byte[]> parts = wordParts("<w:p>" + run("texto") + "</w:p>");
        String relationships = new String(parts.get("_rels/.rels"), StandardCharsets.UTF_8);
        parts.put("_rels/.rels", utf8("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>" + relationships));

        assertThat(problem(write(dir, "x.docx", zip(parts))))
                .isIn(TranscriptProblem.DAMAGED, TranscriptProblem.EXTERNAL_ENTITY, TranscriptProblem.NOT_THIS_FORMAT);
    }

    @Test
    void aBombATwinAndANameThatLeadsAwayAreRefused() {
        Map<String, byte[]> bomb = wordParts("<w:p>" + run("texto") + "</w:p>");
        bomb.put("word/media/image.bin", new byte[8 << 20]);
        Map<String, byte[]> twins = wordParts("<w:p>" + run("texto") + "</w:p>");
        twins.put("word/texx.xml", utf8("otro"));
        Map<String, byte[]> away = wordParts("<w:p>" + run("texto") + "</w:p>");
        away.put("../away.xml", utf8("fuera"));

        assertThat(problem(write(dir, "b.docx", zip(bomb)))).isEqualTo(TranscriptProblem.EXPANDS_TOO_MUCH);
        assertThat(problem(write(dir, "t.docx", InventedFiles.withTwins(twins, "word/text.xml", "word/texx.xml"))))
                .isEqualTo(TranscriptProblem.DAMAGED);
        assertThat(problem(write(dir, "a.docx", zip(away)))).isEqualTo(TranscriptProblem.DAMAGED);
    }

    @Test
    void aContainerOfThousandsOfPartsIsRefused() {
        Map<String, byte[]> parts = wordParts("<w:p>" + run("texto") + "</w:p>");
        for (int i = 0; i < 1_000; i++) {
            parts.put("word/media/" + i + ".xml", new byte[0]);
        }

        assertThat(problem(write(dir, "x.docx", zip(parts)))).isEqualTo(TranscriptProblem.TOO_MANY_ENTRIES);
    }

    @Test
    void elementsNestedTooDeeplyAreRefused() {
        assertThat(problem(docx(
                        dir, "<w:sdt>".repeat(2_000) + "<w:p>" + run("hondo") + "</w:p>" + "</w:sdt>".repeat(2_000))))
                .isEqualTo(TranscriptProblem.DAMAGED);
    }

    @Test
    void aCutOffFileIsDamagedAndAnotherKindOfZipIsNoDocument() {
        byte[] whole = zip(wordParts("<w:p>" + run("texto largo ".repeat(5_000)) + "</w:p>"));

        assertThat(problem(write(dir, "c.docx", Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(TranscriptProblem.DAMAGED);
        assertThat(problem(write(dir, "z.docx", zip(Map.of("a.txt", utf8("texto"))))))
                .isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "t.docx", "solo texto"))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(docx(dir, "<w:p/>"))).isEqualTo(TranscriptProblem.EMPTY);
    }

    @Test
    void aPasswordAndTheOldFormatAreToldApart() throws Exception {
        Path old = dir.resolve("old.doc");
        Path locked = dir.resolve("locked.docx");
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(old)) {
            system.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            system.writeFilesystem(out);
        }
        try (POIFSFileSystem system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("clave");
            try (OutputStream secret = encryptor.getDataStream(system)) {
                secret.write(zip(wordParts("<w:p>" + run("texto") + "</w:p>")));
            }
            system.writeFilesystem(out);
        }

        assertThat(problem(old)).isEqualTo(TranscriptProblem.OLD_WORD);
        assertThat(problem(locked)).isEqualTo(TranscriptProblem.ENCRYPTED);
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    private static String cell(String text) {
        return "<w:tc><w:p>" + run(text) + "</w:p></w:tc>";
    }
}
