package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTest {

    private static final Sealed.Cost CHEAP = new Sealed.Cost(64, 1, 1);
    private static final char[] WORD = "correct horse – ñandú".toCharArray();
    private static final byte[] CONTENT = "Ana María Peña\tP1".getBytes(StandardCharsets.UTF_8);
    /** Where the cost stands in the header. */
    private static final int COST_AT = "FILIERE-SEALED".length() + 1;

    @Test
    void whatWasSealedIsOpenedWithThePassphrase() throws SealException {
        assertThat(Sealed.open(Sealed.seal(CONTENT, WORD), WORD)).isEqualTo(CONTENT);
        assertThat(Sealed.open(Sealed.seal(new byte[0], WORD, CHEAP), WORD)).isEmpty();
    }

    @Test
    void theContentCannotBeSeenAndTheSameContentLooksDifferentEachTime() {
        byte[] one = Sealed.seal(CONTENT, WORD, CHEAP);
        assertThat(new String(one, StandardCharsets.ISO_8859_1))
                .doesNotContain("Ana")
                .doesNotContain("P1");
        assertThat(one).isNotEqualTo(Sealed.seal(CONTENT, WORD, CHEAP));
    }

    @Test
    void anotherPassphraseOpensNothing() {
        byte[] sealed = Sealed.seal(CONTENT, WORD, CHEAP);
        assertProblem(sealed, "correct horse – nandu".toCharArray(), SealProblem.PASSPHRASE_OR_DAMAGED);
        assertProblem(sealed, new char[0], SealProblem.PASSPHRASE_OR_DAMAGED);
    }

    @Test
    void everyByteThatIsChangedIsNoticed() {
        byte[] sealed = Sealed.seal(CONTENT, WORD, CHEAP);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> Sealed.open(changed, WORD))
                    .as("byte %d", at)
                    .isInstanceOf(SealException.class);
        }
    }

    @Test
    void everyCutIsNoticed() {
        byte[] sealed = Sealed.seal(CONTENT, WORD, CHEAP);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> Sealed.open(cut, WORD))
                    .as("%d bytes", length)
                    .isInstanceOf(SealException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 10 * 1024 * 1024, -1, 0})
    void aFileThatAsksForTooMuchMemoryIsRefusedBeforeAnyIsTaken(int memoryKib) {
        byte[] sealed = Sealed.seal(CONTENT, WORD, CHEAP);
        ByteBuffer.wrap(sealed).putInt(COST_AT, memoryKib);
        assertProblem(sealed, WORD, SealProblem.DAMAGED);
    }

    @Test
    void aFileThatAsksForTooManyPassesIsRefused() {
        byte[] sealed = Sealed.seal(CONTENT, WORD, CHEAP);
        ByteBuffer.wrap(sealed).putInt(COST_AT + Integer.BYTES, 1_000_000);
        assertProblem(sealed, WORD, SealProblem.DAMAGED);
    }

    @Test
    void otherFilesAndNewerVersionsAreToldApart() {
        assertProblem("PK\3\4 something else".getBytes(StandardCharsets.US_ASCII), WORD, SealProblem.NOT_SEALED);
        byte[] newer = Sealed.seal(CONTENT, WORD, CHEAP);
        newer[COST_AT - 1] = 2;
        assertProblem(newer, WORD, SealProblem.NEWER);
    }

    private static void assertProblem(byte[] bytes, char[] passphrase, SealProblem problem) {
        assertThatThrownBy(() -> Sealed.open(bytes, passphrase))
                .isInstanceOfSatisfying(
                        SealException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(problem));
    }
}
