package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void namesBeforeAColonAreFound() {
        assertThat(turns("Fecha: 3 de mayo\n\nE: ¿Cómo?\nP1:\tBien: muy bien.\n  y más\nE: ¿Sí?\nP1: Sí.\n"))
                .containsExactly("E|¿Cómo?", "P1|Bien: muy bien.", "E|¿Sí?", "P1|Sí.");
        assertThat(turns("ENTREVISTADORA: a\nMaría José: b\nENTREVISTADORA: c\nMaría José: d"))
                .containsExactly("ENTREVISTADORA|a", "María José|b", "ENTREVISTADORA|c", "María José|d");
    }

    @Test
    void namesInBoldAndWithTimesAreFound() {
        assertThat(turns("**Gerente:** a\n**Gerente**: b\n**Gerente:**\nc"))
                .containsExactly("Gerente|a", "Gerente|b", "Gerente|");
        assertThat(turns("[00:12:33] Ana: a\n(00:13) Luis: b\n01:00:00.5 Ana: c\n"))
                .containsExactly("Ana@753000|a", "Luis@13000|b", "Ana@3600500|c");
        assertThat(turns("Ana [00:00:05]: a\nLuis (0:07) b\nAna [1:00:00]: c\n"))
                .containsExactly("Ana@5000|a", "Luis@7000|b", "Ana@3600000|c");
    }

    @Test
    void theShapesOfProgramsAreFound() {
        assertThat(turns("Ana Pérez  0:12\nhola\n\nUnknown Speaker  1:02:03\nbuenas\n\nAna Pérez  1:02:09\nfin"))
                .as("Otter")
                .containsExactly("Ana Pérez@12000|", "Unknown Speaker@3723000|", "Ana Pérez@3729000|");
        assertThat(turns("[00:00:00.000 --> 00:00:03.000]  uno\n[00:00:03.000 --> 00:00:04.000]  dos\n"
                        + "[00:00:04.250 --> 00:00:05.000]  tres"))
                .as("whisper.cpp")
                .containsExactly("@0|uno", "@3000|dos", "@4250|tres");
        assertThat(turns("I: uno #00:00:10-5#\nP: dos #00:00:20-0#\nI: tres #00:00:30-1#\n"))
                .as("f4 writes when a paragraph ends")
                .containsExactly("I|uno #00:00:10-5#", "P@10500|dos #00:00:20-0#", "I@20000|tres #00:00:30-1#");
        assertThat(turns("#00:00:10-5# I: uno\n#00:00:20-0# P: dos\n#00:00:30-1# I: tres"))
                .as("f4, time first")
                .containsExactly("I@10500|uno", "P@20000|dos", "I@30100|tres");
        assertThat(turns("00:00:01\tAna\tuno\n00:00:02\tLuis\tdos\n00:00:03\tAna\ttres"))
                .as("tabs")
                .containsExactly("Ana@1000|uno", "Luis@2000|dos", "Ana@3000|tres");
        assertThat(turns("[00:00:01]\nE: uno\n[00:00:05]\nP: dos\n[00:00:09]\nE: tres"))
                .as("times on lines of their own")
                .contains("E@1000|uno", "P@5000|dos", "E@9000|tres");
    }

    @Test
    void proseHasNoTurns() {
        assertThat(turns("Las razones son tres: a.\nVéase http://example.org: b\n"
                        + "A las 10:30 llegó. Nota: c\n3,5: no\n"))
                .isEmpty();
        assertThat(turns("E: a\nP: b\n")).as("two lines are too few").isEmpty();
        assertThat(turns("")).isEmpty();
    }

    @Test
    void twoMegabytesAreReadWithoutLosingATurn() {
        String paragraph = "a: ".repeat(700) + "#".repeat(700) + "[00:".repeat(200) + "x ".repeat(400);
        String text = ("E: uno " + paragraph + "\nP1: dos\n").repeat(500);

        assertThat(text.length()).isGreaterThan(2_000_000);
        assertThat(Turns.of(text)).hasSize(1_000);
        assertThat(Turns.of(" ".repeat(1_000_000) + "*".repeat(1_000_000))).isEmpty();
    }

    @Property(tries = 300)
    void turnsLieWithinTheTextInOrderAndDoNotOverlap(@ForAll("transcripts") String text) {
        int from = 0;
        for (Turn turn : Turns.of(text)) {
            assertThat(turn.start()).isGreaterThanOrEqualTo(from).isLessThan(text.length());
            assertThat(turn.labelEnd()).isBetween(turn.start(), text.length());
            assertThat(text.substring(turn.start(), turn.labelEnd()))
                    .contains(turn.speaker())
                    .doesNotContain("\n");
            from = turn.labelEnd();
        }
    }

    @Provide
    Arbitrary<String> transcripts() {
        Arbitrary<String> known = Arbitraries.of(
                "E: ",
                "P1:",
                "**Gerente:** ",
                "[00:12:33] ",
                "(0:12)",
                "#00:00:10-5#",
                "Ana  0:12",
                "\t",
                "\n",
                " ",
                "#",
                "[00:00:00.000 --> 00:00:03.000] ",
                "hola",
                ": ",
                "á",
                "👍",
                "\u00A0");
        return Arbitraries.frequencyOf(
                        Tuple.of(9, known), Tuple.of(1, Arbitraries.strings().ofMaxLength(5)))
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    private static List<String> turns(String text) {
        return Turns.of(text).stream()
                .map(turn -> turn.speaker() + time(turn.millis()) + "|" + line(text, turn.labelEnd()))
                .collect(Collectors.toList());
    }

    private static String time(OptionalLong millis) {
        return millis.isPresent() ? String.format(Locale.ROOT, "@%d", millis.getAsLong()) : "";
    }

    private static String line(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }
}
