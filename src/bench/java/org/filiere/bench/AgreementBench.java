package org.filiere.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.filiere.agreement.Bootstrap;
import org.filiere.agreement.BootstrapResult;
import org.filiere.agreement.ChanceCorrected;
import org.filiere.agreement.Coefficient;
import org.filiere.agreement.KrippendorffAlpha;
import org.filiere.agreement.Ratings;
import org.filiere.agreement.Scale;
import org.filiere.agreement.Weighting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Agreement of five coders on half-step scores with a tenth of them missing. Budgets: alpha of 10,000 units 2 ms, ten
 * thousand bootstrap draws 1.5 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AgreementBench {

    @Param({"1000", "10000"})
    private int units;

    private Ratings ratings;

    @Setup
    public void draw() {
        Random random = new Random(20260901);
        Ratings.Builder builder = Ratings.builder(Scale.halfSteps(), units, 5);
        for (int unit = 0; unit < units; unit++) {
            double common = 6 * random.nextDouble();
            for (int coder = 0; coder < 5; coder++) {
                if (random.nextDouble() >= 0.1) {
                    long level = Math.round(common + 0.9 * random.nextGaussian());
                    builder.set(unit, coder, (int) Math.max(0, Math.min(6, level)));
                }
            }
        }
        ratings = builder.build();
    }

    @Benchmark
    public Coefficient alphaOrdinal() {
        return KrippendorffAlpha.ordinal().of(ratings);
    }

    @Benchmark
    public Coefficient gwetAc2Ordinal() {
        return ChanceCorrected.ac2(Weighting.ORDINAL).of(ratings);
    }

    @Benchmark
    public BootstrapResult bootstrapOfAlpha() {
        return Bootstrap.of(1).run(KrippendorffAlpha.ordinal(), ratings);
    }
}
