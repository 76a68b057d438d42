package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.exchange.transcript.InventedFiles.odtContent;
import static org.filiere.exchange.transcript.InventedFiles.odtParts;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.utf8;
import static org.filiere.exchange.transcript.InventedFiles.write;
import static org.filiere.exchange.transcript.InventedFiles.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdtReaderTest {
    @TempDir
    Path dir;

    @Test
    void paragraphsHeadingsTabsBreaksSpacesAndTablesAreKept() {
        Path file = odt("<text:h>Entrevistadora:\n"
                + "   ¿Cómo?</text:h><text:p>  Gerente: a<text:line-break/>b<text:tab/>c<text:s text:c='3'/>d <text:span>"
                + " e</text:span> 👍 3,5 3.5</text:p><table:table><table:table-row>"
                + "<table:table-cell><text:p>A1</text:p></table:table-cell><table:table-cell><text:p>B1</text:p><text:p>B2"
                + "</text:p></table:table-cell></table:table-row></table:table><text:p>fin</text:p>");

        assertThat(read(file).text())
                .isEqualTo("Entrevistadora: ¿Cómo?\nGerente: a\nb\tc   d e 👍 3,5 3.5\nA1\tB1\nB2\nfin\n");
        assertThat(read(file).notices()).isEmpty();
    }

    @Test
    void trackedDeletionsCommentsAndNotesAreNeverInTheText() {
        Path file = odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>BORRADO</text:p>"
                + "</text:deletion>"
                + "</text:changed-region></text:tracked-changes><text:p>uno<o:annotation><dc:creator>x</dc:creator><text:p>"
                + "COMENTARIO</text:p></o:annotation><text:note><text:note-citation>1"
                + "</text:note-citation><text:note-body><text:p>NOTA</text:p></text:note-body></text:note>"
                + " dos<draw:frame><draw:text-box><text:p>caja</text:p></draw:text-box></draw:frame> tres</text:p>");

        assertThat(read(file).text()).isEqualTo("uno dos tres\ncaja\n");
        assertThat(read(file).notices())
                .containsExactly(
                        TranscriptNotice.COMMENTS_LEFT_OUT,
                        TranscriptNotice.DELETED_REVISIONS_LEFT_OUT,
                        TranscriptNotice.FOOTNOTES_LEFT_OUT);
    }

    @Test
    void headersListsAndPicturesAreNoticed() {
        Map<String, byte[]> parts = odtParts(odtContent(
                "<text:list><text:list-item><text:p>punto<draw:image/></text:p></text:list-item></text:list>"));
        parts.put("styles.xml", utf8(odtContent("<style:header><text:p>CABEZA</text:p></style:header>")));

        Transcript transcript = read(write(dir, "a.odt", zip(parts)));

        assertThat(transcript.text()).isEqualTo("punto\n");
        assertThat(transcript.notices())
                .containsExactly(
                        TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT,
                        TranscriptNotice.HEADERS_LEFT_OUT,
                        TranscriptNotice.NUMBERING_NOT_TEXT);
    }

    @Test
    void anExternalEntityAndEntitiesThatMultiplyAreRefused() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "SECRETO");
        String content = odtContent("<text:p>&e;</text:p>");
        String external = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>" + content;
        String multiply = "<!DOCTYPE x [<!ENTITY a 'jajajajaja'><!ENTITY b '&a;&a;&a;&a;&a;'>"
                + "<!ENTITY e '&b;&b;&b;&b;&b;&b;'>]>" + content;
        String unused = "<!DOCTYPE x SYSTEM 'http://localhost:9/x.dtd'>" + odtContent("<text:p>t</text:p>");

        for (String xml : List.of(external, multiply, unused)) {
            assertThat(problem(write(dir, "x.odt", zip(odtParts(xml))))).isEqualTo(TranscriptProblem.EXTERNAL_ENTITY);
        }
    }

    @Test
    void aBombIsRefused() {
        Map<String, byte[]> bomb = odtParts(odtContent("<text:p>" + " ".repeat(8 << 20) + "</text:p>"));

        assertThat(problem(write(dir, "b.odt", zip(bomb)))).isEqualTo(TranscriptProblem.EXPANDS_TOO_MUCH);
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        Map<String, byte[]> twins = odtParts(odtContent("<text:p>uno</text:p>"));
        twins.put("contenx.xml", utf8(odtContent("<text:p>dos</text:p>")));

        assertThat(problem(write(dir, "t.odt", InventedFiles.withTwins(twins, "content.xml", "contenx.xml"))))
                .isEqualTo(TranscriptProblem.DAMAGED);
    }

    @Test
    void aNameThatLeadsOutOfTheContainerIsRefused() {
        Map<String, byte[]> away = odtParts(odtContent("<text:p>uno</text:p>"));
        away.put("a/../../b", utf8("fuera"));

        assertThat(problem(write(dir, "a.odt", zip(away)))).isEqualTo(TranscriptProblem.DAMAGED);
    }

    @Test
    void aPasswordAndASpreadsheetAreRefused() {
        Map<String, byte[]> locked = odtParts("no es XML");
        locked.put(
                "META-INF/manifest.xml",
                utf8("<m:manifest xmlns:m='urn:x'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"));
        Map<String, byte[]> sheet = odtParts(odtContent("<text:p>uno</text:p>"));
        sheet.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));

        assertThat(problem(write(dir, "l.odt", zip(locked)))).isEqualTo(TranscriptProblem.ENCRYPTED);
        assertThat(problem(write(dir, "s.odt", zip(sheet)))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "x.odt", zip(odtParts("<roto"))))).isEqualTo(TranscriptProblem.DAMAGED);
    }

    @Test
    void aNumberOfSpacesBeyondReasonDoesNotFillTheMemory() {
        Path file = odt("<text:p>a<text:s text:c='999999999'/>b</text:p>");

        assertThat(read(file).text()).hasSizeLessThan(300).startsWith("a ").endsWith(" b\n");
    }

    private Path odt(String body) {
        return write(dir, "entrevista.odt", zip(odtParts(odtContent(body))));
    }
}
