package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}{\\*\\generator X;}"
                    + "{\\info{\\author Z}}\\pard ";

    @TempDir
    Path dir;

    @Test
    void lettersLinesTabsTablesAndQuotesAreKept() {
        Path file = rtf("{\\b Entrevistadora:} \\'bfC\\'f3mo?\\par\n"
                + "Gerente: l\\u237\\'3fnea\\line segunda\\tab tab \\u-10179?\\u-9137? 3,5 3.5\\par\n"
                + "\\trowd\\cellx1000\\cellx2000\\intbl A1\\cell B1\\cell\\r"
                + "ow\\pard\n"
                + "Cita \\ldblquote hola\\r"
                + "dblquote  \\emdash  a\\_b\\-c\\~d \\{x\\} \\\\\\par");

        assertThat(read(file).text())
                .isEqualTo("Entrevistadora: ¿Cómo?\nGerente: línea\nsegunda\ttab 👏 3,5 3.5\nA1\tB1\n"
                        + "Cita “hola” — a\u2011bc\u00A0d {x} \\\n");
        assertThat(read(file).notices()).isEmpty();
    }

    @Test
    void groupsThatNoWordProcessorShowsAreLeftOut() {
        Path file = rtf("uno{\\*\\unknown OCULTO}{\\footnote NOTA}{\\*\\annotation COMENTARIO}{\\deleted BORRADO}"
                + "{\\v INVISIBLE}{\\header CABEZA}{\\object\\objemb{\\*\\objdata 4d5a9000}{\\result OBJETO}}"
                + "{\\pict 89504e47}{\\listtext 1.\\tab}{\\field{\\*\\fldinst HYPERLINK http://x}{\\fldrslt  enlace}}"
                + "\\deleted BORRADO2\\deleted0  dos\\par");

        assertThat(read(file).text()).isEqualTo("uno enlace dos\n");
        assertThat(read(file).notices())
                .containsExactly(
                        TranscriptNotice.COMMENTS_LEFT_OUT,
                        TranscriptNotice.DELETED_REVISIONS_LEFT_OUT,
                        TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT,
                        TranscriptNotice.FOOTNOTES_LEFT_OUT,
                        TranscriptNotice.HEADERS_LEFT_OUT,
                        TranscriptNotice.HIDDEN_TEXT_LEFT_OUT,
                        TranscriptNotice.NUMBERING_NOT_TEXT);
    }

    @Test
    void groupsNestedTooDeeplyAreRefused() {
        assertThat(problem(rtf("{".repeat(100_000) + "hondo" + "}".repeat(100_000))))
                .isEqualTo(TranscriptProblem.DAMAGED);
    }

    @Test
    void binaryDataLongerThanTheFileIsRefused() {
        assertThat(problem(rtf("uno{\\pict\\bin2147483000 x}dos"))).isNotNull();
    }

    @Test
    void anotherFormatIsRefusedAndAnEmptyDocumentToo() {
        assertThat(problem(write(dir, "a.rtf", "solo texto"))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(rtf("\\par\\par"))).isEqualTo(TranscriptProblem.EMPTY);
    }

    @Test
    void rtfUnderTheNameOfWordIsRead() {
        Transcript transcript = read(write(dir, "a.doc", HEAD + "uno}"));

        assertThat(transcript.text()).isEqualTo("uno");
        assertThat(transcript.format()).isEqualTo(TranscriptFormat.RICH_TEXT);
    }

    private Path rtf(String body) {
        return write(dir, "entrevista.rtf", (HEAD + body + "}").getBytes(StandardCharsets.US_ASCII));
    }
}
