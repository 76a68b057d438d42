package org.filiere.review.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.filiere.domain.SectoralGroup;

class OverlapSampleProperties {

    /** The first numbers that the authors' reference implementation gives for this seed. */
    @Example
    void theGeneratorGivesTheReferenceNumbers() {
        SplitMix64 random = new SplitMix64(1_234_567);
        assertThat(IntStream.range(0, 5).mapToObj(i -> Long.toUnsignedString(random.next())))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    /** Holds the algorithm fast. The samples were worked out apart, in another language, from the description of the draw. */
    @Example
    void aPrintedSeedGivesTheSameCasesInEveryVersion() {
        assertThat(OverlapSample.draw(cases(10), 30, 20_261_124, false).caseIds())
                .containsExactly("case-00", "case-01", "case-06");
        assertThat(OverlapSample.draw(cases(10), 40, 20_261_124, true).caseIds())
                .containsExactly("case-00", "case-01", "case-03", "case-08");
    }

    @Property(tries = 200)
    void theSameSeedGivesTheSameSampleInWhateverOrderTheCasesCome(
            @ForAll long seed,
            @ForAll long shuffle,
            @ForAll @IntRange(min = 1, max = 60) int cases,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll boolean byGroup) {
        List<Candidate> all = cases(cases);
        List<Candidate> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(OverlapSample.draw(shuffled, percent, seed, byGroup))
                .isEqualTo(OverlapSample.draw(all, percent, seed, byGroup));
    }

    @Property(tries = 200)
    void itHasTheSizeThatWasAskedForAndOnlyTheGivenCases(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int cases,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll boolean byGroup) {
        List<Candidate> all = cases(cases);
        var drawn = OverlapSample.draw(all, percent, seed, byGroup).caseIds();
        assertThat(drawn).hasSize(Math.max(1, (int) Math.round(cases * percent / 100.0)));
        assertThat(all.stream().map(Candidate::caseId)).containsAll(drawn);
    }

    @Property(tries = 200)
    void everyGroupHasItsShareToWithinOneCase(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int cases,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<Candidate> all = cases(cases);
        var drawn = OverlapSample.draw(all, percent, seed, true).caseIds();
        for (SectoralGroup group : SectoralGroup.values()) {
            List<String> members = all.stream()
                    .filter(one -> one.group() == group)
                    .map(Candidate::caseId)
                    .toList();
            double share = (double) members.size() * drawn.size() / cases;
            assertThat((double) members.stream().filter(drawn::contains).count())
                    .isBetween(Math.floor(share), Math.ceil(share));
        }
    }

    /** Over many seeds each of ten cases is drawn about as often: chi-square with 9 degrees of freedom, p = 0.001. */
    @Example
    void everyCaseIsDrawnAboutAsOften() {
        List<Candidate> all = cases(10);
        int[] times = new int[10];
        for (long seed = 0; seed < 10_000; seed++) {
            for (String id : OverlapSample.draw(all, 10, seed, false).caseIds()) {
                times[Integer.parseInt(id.substring(5))]++;
            }
        }
        double chiSquare = 0;
        for (int number : times) {
            chiSquare += Math.pow(number - 1_000.0, 2) / 1_000;
        }
        assertThat(chiSquare).isLessThan(27.88);
    }

    @Example
    void aPercentageOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> OverlapSample.draw(cases(3), 0, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OverlapSample.draw(cases(3), 101, 1, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(OverlapSample.draw(List.of(), 50, 1, true).caseIds()).isEmpty();
    }

    private static List<Candidate> cases(int number) {
        SectoralGroup[] groups = SectoralGroup.values();
        return IntStream.range(0, number)
                .mapToObj(i -> new Candidate(
                        "case-" + (i < 10 ? "0" + i : Integer.toString(i)), groups[(i * i + i / 3) % groups.length]))
                .toList();
    }
}
