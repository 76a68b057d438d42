package org.filiere.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Percentile intervals from resampling the units with replacement (Efron and Tibshirani 1993, chapter 13).
 *
 * <p>Units are resampled whole, so that the ratings of a unit stay together. The bootstrap of Hayes and Krippendorff
 * (KALPHA) draws single pair disagreements instead; its intervals are too narrow.
 *
 * <p>The same seed gives the same interval with any number of threads.
 *
 * @param draws how many samples; at least 100
 * @param seed to be printed with the result
 * @param level the confidence, for example 0.95
 * @param threads how many work at once, with the calling one
 */
public record Bootstrap(int draws, long seed, double level, int threads) {

    /** Draws that share a random sequence; fixed, as the result depends on it. */
    private static final int BLOCK = 50;

    public Bootstrap {
        Interval.checkLevel(level);
        if (draws < 100 || threads < 1) {
            throw new IllegalArgumentException(draws + " draws on " + threads + " threads");
        }
    }

    /** Ten thousand draws, 95 %, on two threads. */
    public static Bootstrap of(long seed) {
        return new Bootstrap(10_000, seed, 0.95, 2);
    }

    /** Hears how far a bootstrap is; called on the thread that runs it, with numbers that never fall. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody listens. */
        Progress NONE = (done, total) -> {};

        void advanced(int done, int total);
    }

    /** Asked before every draw, by several threads. */
    @FunctionalInterface
    public interface Cancellation {
        /** Never stops. */
        Cancellation NEVER = () -> false;

        boolean requested();
    }

    /** Runs to the end without telling. */
    public BootstrapResult run(Measure measure, Ratings ratings) {
        return run(measure, ratings, Progress.NONE, Cancellation.NEVER);
    }

    /**
     * Blocks until all draws are made; not for the JavaFX thread.
     *
     * @throws CancellationException if the cancellation was requested or the thread interrupted before the end
     */
    public BootstrapResult run(Measure measure, Ratings ratings, Progress progress, Cancellation cancellation) {
        Coefficient point = measure.of(ratings);
        if (point instanceof Coefficient.Undefined) {
            return BootstrapResult.without(point, this);
        }
        Run run = new Run(measure.prepare(ratings), cancellation);
        run.all(progress);
        return summary(point, run.estimates);
    }

    private BootstrapResult summary(Coefficient point, double[] estimates) {
        double[] defined = Arrays.stream(estimates)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int undefined = estimates.length - defined.length;
        if (defined.length < 2) {
            return new BootstrapResult(point, Optional.empty(), draws, undefined, seed);
        }
        double mean = Arrays.stream(defined).average().orElseThrow();
        double squares = Arrays.stream(defined)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        Interval interval = new Interval(
                quantile(defined, 0.5 - level / 2),
                quantile(defined, 0.5 + level / 2),
                level,
                OptionalDouble.of(Math.sqrt(squares / (defined.length - 1))),
                Interval.Method.UNIT_BOOTSTRAP);
        return new BootstrapResult(point, Optional.of(interval), draws, undefined, seed);
    }

    /** Interpolates between neighbours (Hyndman and Fan 1996, type 7). */
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** One run: the threads take blocks from a counter and write to places of their own. */
    private final class Run {
        private final UnitStatistic statistic;
        private final int[] patternOfUnit;
        private final Cancellation cancellation;
        private final long[] seeds;
        private final double[] estimates = new double[draws];
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicBoolean stopped = new AtomicBoolean();

        Run(UnitStatistic statistic, Cancellation cancellation) {
            this.statistic = statistic;
            this.patternOfUnit = statistic.patterns().patternOfUnit();
            this.cancellation = cancellation;
            this.seeds = new SplittableRandom(seed)
                    .longs((draws + BLOCK - 1) / BLOCK)
                    .toArray();
        }

        void all(Progress progress) {
            ExecutorService helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1), runnable -> {
                Thread thread = new Thread(runnable, "bootstrap");
                thread.setDaemon(true);
                return thread;
            });
            try {
                List<Future<?>> others = new ArrayList<>();
                for (int i = 1; i < threads; i++) {
                    others.add(helpers.submit(() -> blocks(Progress.NONE)));
                }
                blocks(progress);
                for (Future<?> other : others) {
                    other.get();
                }
                progress.advanced(draws, draws);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            } finally {
                stopped.set(true);
                helpers.shutdown();
            }
        }

        private void blocks(Progress progress) {
            int[] copies = new int[statistic.patterns().size()];
            for (int block = next.getAndIncrement(); block < seeds.length; block = next.getAndIncrement()) {
                SplittableRandom random = new SplittableRandom(seeds[block]);
                int end = Math.min(draws, (block + 1) * BLOCK);
                for (int draw = block * BLOCK; draw < end; draw++) {
                    if (stopped.get()
                            || cancellation.requested()
                            || Thread.currentThread().isInterrupted()) {
                        stopped.set(true);
                        throw new CancellationException("bootstrap stopped");
                    }
                    Arrays.fill(copies, 0);
                    draw(random, copies);
                    UnitStatistic.Outcome outcome = statistic.outcome(copies);
                    estimates[draw] = outcome.defined() ? outcome.estimate() : Double.NaN;
                }
                progress.advanced(done.addAndGet(end - block * BLOCK), draws);
            }
        }

        /**
         * Draws as many units as there are. Each half of a random long picks one unit by its upper bits; with at most a
         * million units the chances differ by less than 0.03 %.
         */
        private void draw(SplittableRandom random, int[] copies) {
            long units = patternOfUnit.length;
            int left = patternOfUnit.length;
            while (left > 1) {
                long bits = random.nextLong();
                copies[patternOfUnit[(int) (((bits >>> 32) * units) >>> 32)]]++;
                copies[patternOfUnit[(int) (((bits & 0xFFFF_FFFFL) * units) >>> 32)]]++;
                left -= 2;
            }
            if (left == 1) {
                copies[patternOfUnit[(int) (((random.nextLong() >>> 32) * units) >>> 32)]]++;
            }
        }
    }
}
