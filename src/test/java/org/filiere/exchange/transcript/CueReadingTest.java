package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.exchange.transcript.InventedFiles.problem;
import static org.filiere.exchange.transcript.InventedFiles.read;
import static org.filiere.exchange.transcript.InventedFiles.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueReadingTest {
    private static final String VTT =
            "WEBVTT - reunión\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nuna nota\n\n"
                    + "1\n00:01.000 --> 00:02.500 align:start\n<v Ana Pérez>Hola &amp; <i>buenos</i> días</v>\n\n"
                    + "uno\n00:02.500 --> 00:03.000\n<v.loud Ana Pérez>a &lt;todos&gt; &amp;amp; 3,5</v>\n\n"
                    + "01:00:03.000 --> 01:00:05.000\n<v Luis>Sí.</v> <v Ana Pérez>¿Sí?</v>\n";

    @TempDir
    Path dir;

    @Test
    void aTurnOfASpeakerIsOneParagraphThatBeginsWithItsTime() {
        Transcript transcript = read(write(dir, "reunion.vtt", VTT));

        assertThat(transcript.text())
                .isEqualTo("[00:00:01] Ana Pérez: Hola & buenos días a <todos> &amp; 3,5\n"
                        + "[01:00:03] Luis: Sí.\n[01:00:03] Ana Pérez: ¿Sí?\n");
        assertThat(transcript.notices()).isEmpty();
    }

    @Test
    void timesAreLeftOutWhenAsked() throws TranscriptException {
        Path file = write(dir, "reunion.vtt", VTT);

        assertThat(TranscriptReaders.read(file, ReadingOptions.STANDARD.withCueTimes(false))
                        .text())
                .startsWith("Ana Pérez: Hola")
                .doesNotContain("00:0");
    }

    @Test
    void namesBeforeAColonAreSpeakersWhereTheyComeBack() {
        Path file = write(
                dir,
                "zoom.srt",
                "1\r\n"
                        + "00:00:01,000 --> 00:00:02,000\r\n"
                        + "Ana: uno\r\n\r\n"
                        + "2\r\n"
                        + "00:00:02,000 --> 00:00:03,000\r\n"
                        + "Ana: dos\r\n\r\n"
                        + "3\r\n"
                        + "00:00:04,000 --> 00:00:05,000\r\n"
                        + "Luis: son dos: a y b\r\n\r\n"
                        + "4\r\n"
                        + "00:00:09,000 --> 00:00:10,000\r\n"
                        + "y más\r\n\r\n"
                        + "5\r\n"
                        + "00:00:11,000 --> 00:00:12,000\r\n"
                        + "Luis: fin\r\n");

        assertThat(read(file).text()).isEqualTo("[00:00:01] Ana: uno dos\n[00:00:04] Luis: son dos: a y b y más fin\n");
    }

    @Test
    void rollingAndRepeatedCaptionsAreWrittenOnce() {
        Path file = write(
                dir,
                "auto.srt",
                "1\n00:00:01,000 --> 00:00:02,000\nprimera línea\n\n2\n00:00:02,000 --> 00:00:03,000\nprimera línea\n"
                        + "segunda línea\n\n3\n00:00:03,000 --> 00:00:04,000\nsegunda línea\ntercera\n\n"
                        + "4\n00:00:04,000 --> 00:00:05,000\nsegunda línea\ntercera\n");

        assertThat(read(file).text()).isEqualTo("[00:00:01] primera línea segunda línea tercera\n");
        assertThat(read(file).notices()).containsExactly(TranscriptNotice.DUPLICATE_CUES_DROPPED);
    }

    @Test
    void malformedCuesLoseNoText() {
        Path file = write(
                dir,
                "roto.srt",
                "1\n"
                        + "00:00:01,000 --> 00:00:02,000\n"
                        + "uno\n"
                        + "2\n"
                        + "00:00:02,000 --> 00:00:03,000\n"
                        + "dos < tres\n\n"
                        + "huérfana\n\n"
                        + "x\n"
                        + "99:99:99 --> nunca\n"
                        + "{\\an8}<font color=\"red\">cuatro</font> &#8212; &#99999999; &nada;\n");

        assertThat(read(file).text())
                .isEqualTo("[00:00:01] uno dos < tres huérfana x 99:99:99 --> nunca cuatro — &#99999999; &nada;\n");
    }

    @Test
    void withoutNamesAPauseBeginsAParagraph() {
        Path file = write(
                dir,
                "a.srt",
                "1\n00:00:01,000 --> 00:00:02,000\nuno\n\n2\n00:00:02,100 --> 00:00:03,000\ndos\n\n"
                        + "3\n00:00:08,000 --> 00:00:09,000\ntres\n");

        assertThat(read(file).text()).isEqualTo("[00:00:01] uno dos\n[00:00:08] tres\n");
    }

    @Test
    void whatHasNoCuesIsRefused() {
        assertThat(problem(write(dir, "a.srt", "solo texto"))).isEqualTo(TranscriptProblem.NOT_THIS_FORMAT);
        assertThat(problem(write(dir, "b.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n")))
                .isEqualTo(TranscriptProblem.EMPTY);
        assertThat(problem(write(dir, "c.vtt", "\n"))).isEqualTo(TranscriptProblem.EMPTY);
    }

    @Test
    void linesOfHostileLengthAreReadOnce() {
        String line = "<v " + "a".repeat(200_000) + " --> " + "&".repeat(200_000) + "<".repeat(200_000);
        Path file = write(dir, "a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n" + line + "\n");

        assertThat(read(file).text()).isEqualTo("[00:00:01] " + line + "\n");
    }
}
