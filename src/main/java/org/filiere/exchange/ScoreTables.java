package org.filiere.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Degree;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;

/**
 * Every judgement of a study as a table, for statistics programs. A judge is a coder, or {@link #FINAL} for what the
 * lead decided. Not yet scored is an empty cell, N/A is {@code NA}; neither is ever a number.
 */
public final class ScoreTables {
    /** The judge of reconciled scores. */
    public static final String FINAL = "final";

    private static final String NA = "NA";
    private static final List<String> LONG_HEADER = List.of(
            "study",
            "case_id",
            "case",
            "sectoral_group",
            "dimension",
            "item_id",
            "item",
            "judge",
            "judge_name",
            "score",
            "state",
            "reason",
            "justification",
            "passages",
            "confidence",
            "codebook_version",
            "provisional");
    private static final List<String> WIDE_START = List.of(
            "study",
            "case_id",
            "case",
            "industry",
            "place",
            "country",
            "sectoral_group",
            "published_degree",
            "judge",
            "judge_name");

    private final StudySnapshot study;
    private final String title;
    private final List<Item> items;
    private final Map<String, Coder> coders;
    private final UnaryOperator<String> shown;

    private ScoreTables(StudySnapshot study, UnaryOperator<String> shown) {
        this.study = study;
        this.shown = shown;
        this.title = study.info().map(StudyInfo::title).orElse("");
        this.items = study.codebook().map(Codebook::items).orElse(List.of());
        this.coders = study.coders();
    }

    /** One row for each case, item and judge. */
    public static void writeLong(StudySnapshot study, Path file) throws IOException {
        writeLong(study, UnaryOperator.identity(), file);
    }

    /**
     * One row for each case, item and judge.
     *
     * @param shown turns justifications and reasons into what others may see, with names replaced
     */
    public static void writeLong(StudySnapshot study, UnaryOperator<String> shown, Path file) throws IOException {
        CsvTable.write(file, LONG_HEADER, new ScoreTables(study, shown).longRows());
    }

    /** One row for each case and judge, one column for each item and each mode of governance. */
    public static void writeWide(StudySnapshot study, Path file) throws IOException {
        ScoreTables tables = new ScoreTables(study, UnaryOperator.identity());
        CsvTable.write(file, tables.wideHeader(), tables.wideRows());
    }

    private List<List<Object>> longRows() {
        List<List<Object>> rows = new ArrayList<>();
        for (CaseFile file : study.cases()) {
            for (Item item : items) {
                Optional<Reconciliation> decided = file.reconciliation(item.id());
                for (String coder : file.codersAtWork()) {
                    rows.add(longRow(file, item, coder, file.judgement(item.id(), coder), decided.isEmpty()));
                }
                decided.ifPresent(reconciliation -> rows.add(finalRow(file, item, reconciliation)));
            }
        }
        return rows;
    }

    private List<Object> longRow(
            CaseFile file, Item item, String coder, Optional<Judgement> judgement, boolean provisional) {
        Score score = judgement.map(Judgement::score).orElse(Score.UNSCORED);
        List<Object> row = start(file, item, coder, coderName(coder));
        row.addAll(scoreCells(score));
        row.add(judgement.map(Judgement::justification).map(shown));
        row.add(judgement.map(made -> made.passages().size()).orElse(0));
        row.add(judgement.map(made -> made.confidence().id()));
        row.add(judgement.map(Judgement::codebookVersion));
        row.add(provisional);
        return row;
    }

    private List<Object> finalRow(CaseFile file, Item item, Reconciliation decided) {
        List<Object> row = start(file, item, FINAL, coderName(decided.decidedBy()));
        row.addAll(scoreCells(decided.score()));
        List<String> why = new ArrayList<>(decided.justifications());
        if (!decided.reason().isEmpty()) {
            why.add(0, decided.reason());
        }
        row.add(shown.apply(String.join("\n", why)));
        row.add(decided.passages().size());
        row.add(null);
        row.add(null);
        row.add(false);
        return row;
    }

    private List<Object> start(CaseFile file, Item item, String judge, String judgeName) {
        Case details = file.details().orElseThrow();
        return new ArrayList<>(Arrays.asList(
                title,
                file.id(),
                details.name(),
                details.group().id(),
                item.dimension().id(),
                item.id(),
                item.name(),
                judge,
                judgeName));
    }

    private List<Object> scoreCells(Score score) {
        if (score instanceof Score.Level level) {
            return Arrays.asList(level.points(), "scored", null);
        }
        if (score instanceof Score.NotAvailable missing) {
            return Arrays.asList(NA, missing.why().id(), shown.apply(missing.reason()));
        }
        return Arrays.asList(null, "not-scored", null);
    }

    private List<String> wideHeader() {
        List<String> header = new ArrayList<>(WIDE_START);
        items.forEach(item -> header.add(item.id()));
        for (GovernanceMode mode : GovernanceMode.values()) {
            header.add("governance_" + mode.id());
        }
        return header;
    }

    private List<List<Object>> wideRows() {
        List<List<Object>> rows = new ArrayList<>();
        for (CaseFile file : study.cases()) {
            for (String coder : file.codersAtWork()) {
                rows.add(wideRow(file, coder));
            }
            boolean decided = items.stream()
                    .anyMatch(item -> file.reconciliation(item.id()).isPresent());
            if (decided || file.governanceReconciliation().isPresent()) {
                rows.add(wideRow(file, FINAL));
            }
        }
        return rows;
    }

    private List<Object> wideRow(CaseFile file, String judge) {
        Case details = file.details().orElseThrow();
        boolean isFinal = judge.equals(FINAL);
        List<Object> row = new ArrayList<>(Arrays.asList(
                title,
                file.id(),
                details.name(),
                details.industry(),
                details.place(),
                details.country(),
                details.group().id(),
                details.publishedDegree().map(Degree::id),
                judge,
                isFinal ? "" : coderName(judge)));
        for (Item item : items) {
            Optional<Score> score = isFinal
                    ? file.reconciliation(item.id()).map(Reconciliation::score)
                    : file.judgement(item.id(), judge).map(Judgement::score);
            row.add(scoreCells(score.orElse(Score.UNSCORED)).get(0));
        }
        Optional<Map<GovernanceMode, GovernanceCode>> codes = isFinal
                ? file.governanceReconciliation()
                        .map(decided -> decided.state() == GovernanceCoding.State.NOT_AVAILABLE
                                ? GovernanceCode.notAvailable()
                                : GovernanceCode.ofChains(decided.chains()))
                : file.governanceCodes(judge);
        for (GovernanceMode mode : GovernanceMode.values()) {
            row.add(codes.map(known -> known.get(mode))
                    .map(code -> code == GovernanceCode.NOT_AVAILABLE ? NA : code.printed()));
        }
        return row;
    }

    private String coderName(String coderId) {
        Coder coder = coders.get(coderId);
        return coder == null ? "" : coder.name();
    }
}
