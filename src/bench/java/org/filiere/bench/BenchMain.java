package org.filiere.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks and writes what they measured as a Markdown table, the machine named above it.
 *
 * <p>{@code BenchMain REGEX FILE}: the benchmarks whose name matches, and where the table goes.
 */
public final class BenchMain {

    private BenchMain() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments are needed: a regular expression and a file");
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(arguments[0])
                        .shouldFailOnError(true)
                        .build())
                .run();
        if (results.isEmpty()) {
            throw new IllegalArgumentException("no benchmark matches " + arguments[0]);
        }
        Path file = Path.of(arguments[1]);
        List<String> lines = table(results);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private static List<String> table(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add(machine());
        lines.add("");
        lines.add("| benchmark | parameters | measure | result | ± (99.9 %) | 99th percentile | unit |");
        lines.add("|---|---|---|--:|--:|--:|---|");
        results.stream()
                .sorted(RunResult.DEFAULT_SORT_COMPARATOR)
                .map(BenchMain::row)
                .forEach(lines::add);
        return lines;
    }

    private static String row(RunResult run) {
        BenchmarkParams about = run.getParams();
        Result<?> result = run.getPrimaryResult();
        String parameters = about.getParamsKeys().stream()
                .map(key -> key + " " + about.getParam(key))
                .collect(Collectors.joining(", "));
        // A percentile needs single calls; the other modes only know means of whole iterations.
        boolean singleCalls = about.getMode() == Mode.SampleTime;
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        name(about),
                        parameters,
                        about.getMode().longLabel().toLowerCase(Locale.ROOT),
                        number(result.getScore()),
                        number(result.getScoreError()),
                        singleCalls ? number(result.getStatistics().getPercentile(99)) : "",
                        result.getScoreUnit());
    }

    private static String name(BenchmarkParams about) {
        String[] parts = about.getBenchmark().split("\\.", -1);
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    /** Four significant digits, or nothing where there is no value, as the error of a single run. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        int whole = (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9)));
        return String.format(Locale.ROOT, "%." + Math.max(0, Math.min(6, 3 - whole)) + "f", value);
    }

    private static String machine() {
        return "Java %s, %s %s, %d processors, heap up to %d MiB"
                .formatted(
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.getRuntime().maxMemory() >> 20);
    }
}
