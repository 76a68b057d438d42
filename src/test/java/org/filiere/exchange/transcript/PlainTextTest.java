package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    private static final String TEXT = "E: ¿Cómo se llama el señor? “Así”, dijo — y calló.\n"
            + "P1: São as informações da associação, à vontade: 3,5 ou 3.5.\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, EFBBBF",
        "UTF-16LE, ''",
        "UTF-16LE, FFFE",
        "UTF-16BE, ''",
        "UTF-16BE, FEFF",
        "UTF-32LE, FFFE0000",
        "windows-1252, ''"
    })
    void everyEncodingIsFoundOut(String name, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(mark));
        bytes.write(TEXT.getBytes(Charset.forName(name)));

        Transcript transcript = read(write(dir, "notas.txt", bytes.toByteArray()));

        assertThat(transcript.text()).isEqualTo(TEXT);
        Encoding encoding = transcript.encoding().orElseThrow();
        assertThat(encoding.charset()).isEqualTo(Charset.forName(name));
        assertThat(encoding.sure()).isTrue();
        assertThat(encoding.candidates()).startsWith(encoding.charset()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"x-MacRoman", "IBM850"})
    void anEncodingThatOnlyLooksLikeWindowsIsAskedForAndThenTaken(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String words = "E: La asociación creció aquí después de la inversión.\nP1: También el señor Núñez.\n";
        Path file = write(dir, "notas.txt", words.getBytes(charset));

        Encoding guess = read(file).encoding().orElseThrow();
        Transcript asked = TranscriptReaders.read(file, ReadingOptions.STANDARD.withCharset(charset));

        assertThat(guess.sure()).isFalse();
        assertThat(guess.candidates()).contains(charset);
        assertThat(asked.text()).isEqualTo(words);
        assertThat(asked.encoding().orElseThrow().sure()).isTrue();
    }

    @Test
    void bytesThatWindowsDoesNotDefineMakeTheGuessUnsureAndAreNoticed() {
        byte[] bytes = "Niño en el año\u0001".getBytes(TextDecoder.WINDOWS_1252);
        bytes[3] = (byte) 0x81;

        Transcript transcript = read(write(dir, "a.txt", bytes));

        assertThat(transcript.encoding().orElseThrow().sure()).isFalse();
        assertThat(transcript.notices()).containsExactly(TranscriptNotice.UNDECODABLE_CHARACTERS);
        assertThat(transcript.text()).isEqualTo("Niñ\uFFFD en el año");
    }

    @Test
    void utf8ThatWasCutInTheMiddleOfALetterStaysUtf8() {
        byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('Ã') + 1);

        Encoding encoding = read(write(dir, "a.txt", cut)).encoding().orElseThrow();

        assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding.sure()).isFalse();
    }

    @Test
    void lineEndsMarksAndAccentsAreNormalised() {
        Path file = write(dir, "a.md", "# Título\r\n**E:** Co\u0301mo\ru\u2028v\u0085w\fx\u000By\u0000z\uFEFF\n");

        assertThat(read(file).text()).isEqualTo("# Título\n**E:** Cómo\nu\nv\nw\nx\nyz\n");
        assertThat(read(file).format()).isEqualTo(TranscriptFormat.MARKDOWN);
    }

    @Test
    void binaryDataAndDocumentsUnderAWrongNameAreRefused() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);

        assertThat(problem(write(dir, "n.txt", noise))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "z.txt", new byte[1_000]))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "p.txt", "%PDF-1.4 ..."))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "r.md", "{\\rtf1 hola}"))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "a.png", "texto"))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
    }

    @Test
    void anEmptyFileAndOneOfBlanksAreRefused() {
        assertThat(problem(write(dir, "a.txt", ""))).isEqualTo(TranscriptProblem.EMPTY);
        assertThat(problem(write(dir, "b.txt", " \n\t\r\n"))).isEqualTo(TranscriptProblem.EMPTY);
    }

    @Test
    void equalFilesGiveEqualTranscripts() {
        Path file = write(dir, "a.txt", TEXT);

        assertThat(read(file)).isEqualTo(read(file));
    }
}
