package org.filiere.bench;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.chart.ChartImages;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartLabels;
import org.filiere.chart.ChartTheme;
import org.filiere.chart.StudyChart;
import org.filiere.chart.StudyCharts;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Content;
import org.filiere.domain.Degree;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Stamp;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an edit to a drawn chart, in a study of which every case has twelve items judged by five coders. Budgets, from the
 * edit to the picture: 50 ms at 40 cases, 100 ms at 10,000.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Djava.awt.headless=true"})
public class AnalysisBench {

    private static final int CODERS = 5;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    @Param({"40", "10000"})
    private int cases;

    private final Random random = new Random(20260901);
    private final ChartLabels labels = ChartLabels.of(Locale.ENGLISH);
    private List<Revision> revisions;
    private long counter;
    private StudySnapshot study;
    private CaseSummaries summaries;

    @Setup(Level.Trial)
    public void make() {
        revisions = new ArrayList<>();
        for (int index = 0; index < cases; index++) {
            addCase("case-" + index, SectoralGroup.values()[index % SectoralGroup.values().length]);
        }
        study = StudySnapshot.of(revisions);
        summaries = CaseSummaries.of(study, CountingOptions.STANDARD);
    }

    /** A study that nobody has looked at yet. */
    @State(Scope.Benchmark)
    public static class Unseen {

        private StudySnapshot study;

        @Setup(Level.Iteration)
        public void open(AnalysisBench bench) {
            study = StudySnapshot.of(bench.revisions);
        }
    }

    /** What the first look at the charts costs. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 5)
    @Measurement(iterations = 10)
    public CaseSummaries firstSummaries(Unseen unseen) {
        return CaseSummaries.of(unseen.study, CountingOptions.STANDARD);
    }

    /** What turning a switch costs. */
    @Benchmark
    public CaseSummaries summariesUnderOtherOptions() {
        return CaseSummaries.of(study, CountingOptions.AS_PUBLISHED);
    }

    /** One score changed: a new snapshot and its summaries. */
    @Benchmark
    public CaseSummaries summariesAfterOneEdit() {
        edit();
        return summaries;
    }

    /** One score changed, and the chart with most marks: a dot for EE, JA and CE of every case. */
    @Benchmark
    public StudyChart chartAfterOneEdit() {
        edit();
        return chart(ChartKind.INDICES_BY_GROUP);
    }

    /** The same, drawn. */
    @Benchmark
    public BufferedImage pictureAfterOneEdit() {
        edit();
        return ChartImages.image(chart(ChartKind.INDICES_BY_GROUP), WIDTH, HEIGHT);
    }

    /** One score changed, and governance by group drawn. */
    @Benchmark
    public BufferedImage governancePictureAfterOneEdit() {
        edit();
        return ChartImages.image(chart(ChartKind.GOVERNANCE_BY_GROUP), WIDTH, HEIGHT);
    }

    private void edit() {
        EntityRef ref = EntityRef.judgement(
                "case-" + counter % cases, StandardItem.MARKET_ACCESS.id(), "coder-" + counter % CODERS);
        UUID before = study.entity(ref).orElseThrow().current().id();
        study = study.with(List.of(revision(ref, List.of(before), judgement(Score.of(counter % 7 / 2.0)))));
        summaries = summaries.after(study);
    }

    private StudyChart chart(ChartKind kind) {
        return StudyCharts.of(kind, summaries, study, labels, ChartTheme.light());
    }

    /** Coders agree on nine items of ten, so that most scores count. */
    private void addCase(String caseId, SectoralGroup group) {
        add(
                EntityRef.caseOf(caseId),
                new Case(
                        caseId,
                        "Footwear",
                        "Valley",
                        "Country",
                        group,
                        List.of(),
                        "An invented cluster.",
                        Optional.of(Degree.MEDIUM)));
        for (StandardItem item : StandardItem.values()) {
            int common = random.nextInt(7);
            boolean agreed = random.nextInt(10) > 0;
            for (int coder = 0; coder < CODERS; coder++) {
                int halves = agreed ? common : random.nextInt(7);
                add(EntityRef.judgement(caseId, item.id(), "coder-" + coder), judgement(Score.Level.ofHalves(halves)));
            }
        }
        GovernanceMode mode = GovernanceMode.values()[random.nextInt(GovernanceMode.values().length)];
        for (int coder = 0; coder < CODERS; coder++) {
            add(
                    EntityRef.chain(caseId, "chain-1", "coder-" + coder),
                    new ValueChain("Shoe shops", mode, Markets.GLOBAL, ChainLeader.BUYER, "", List.of()));
        }
    }

    private static Judgement judgement(Score score) {
        return Judgement.blank(1).withScore(score).withJustification("Three of four owners say so.");
    }

    private void add(EntityRef ref, Content content) {
        revisions.add(revision(ref, List.of(), content));
    }

    private Revision revision(EntityRef ref, List<UUID> replaces, Content content) {
        counter++;
        UUID id = new UUID(0, counter);
        return new Revision(
                id, ref, new Stamp("ada", "laptop", NOON, counter, id, Optional.empty()), replaces, content);
    }
}
