package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filiere.analysis.CountedScore;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.ScoreCounting;
import org.filiere.domain.CaseFile;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;

/**
 * How the cases of a sectoral group are scored on one item, as far as somebody may know.
 *
 * @param halves how many cases have each level, by half steps 0 to 6
 * @param notAvailable how many cases are N/A
 * @param cases how many cases the group has
 */
public record Distribution(List<Integer> halves, int notAvailable, int cases) {

    /** Nothing is known. */
    public static final Distribution EMPTY = new Distribution(Collections.nCopies(Score.Level.MAX_HALVES + 1, 0), 0, 0);

    public Distribution {
        halves = List.copyOf(halves);
    }

    /** For a lead: the scores that count. */
    public static Distribution ofCounting(
            StudySnapshot study, SectoralGroup group, String itemId, CountingOptions options) {
        return count(
                study, group, file -> ScoreCounting.of(file, itemId, options).score());
    }

    /**
     * For a coder, who must not learn what other coders judged: the coder's own scores and, where there is none, final
     * and published ones.
     */
    public static Distribution blind(StudySnapshot study, SectoralGroup group, String itemId, String coderId) {
        Map<String, String> published = published(study, itemId);
        return count(study, group, file -> {
            CountedScore own = ScoreCounting.ofCoder(file, itemId, coderId);
            if (own.score().isScored()) {
                return own.score();
            }
            return file.reconciliation(itemId)
                    .map(Reconciliation::score)
                    .filter(Score::isScored)
                    .or(() -> Optional.ofNullable(published.get(file.id())).flatMap(Distribution::parse))
                    .orElse(Score.UNSCORED);
        });
    }

    /** How many cases have a level. */
    public int scored() {
        return halves.stream().mapToInt(Integer::intValue).sum();
    }

    private static Distribution count(StudySnapshot study, SectoralGroup group, Function<CaseFile, Score> scoreOf) {
        List<Integer> halves = new ArrayList<>(EMPTY.halves);
        int notAvailable = 0;
        int cases = 0;
        for (CaseFile file : study.cases()) {
            if (file.details().orElseThrow().group() == group) {
                cases++;
                Score score = scoreOf.apply(file);
                if (score instanceof Score.Level level) {
                    halves.set(level.halves(), halves.get(level.halves()) + 1);
                } else if (score instanceof Score.NotAvailable) {
                    notAvailable++;
                }
            }
        }
        return new Distribution(halves, notAvailable, cases);
    }

    private static Map<String, String> published(StudySnapshot study, String itemId) {
        return study.published().map(PublishedFigures::figures).stream()
                .flatMap(List::stream)
                .filter(figure -> figure.column().equals(itemId))
                .collect(Collectors.toMap(
                        PublishedFigures.Figure::row, PublishedFigures.Figure::printed, (first, second) -> first));
    }

    private static Optional<Score> parse(String printed) {
        try {
            return Optional.of(Score.of(Double.parseDouble(printed)));
        } catch (IllegalArgumentException e) {
            return Optional.of(printed)
                    .filter(text -> text.equalsIgnoreCase("N/A"))
                    .map(text -> Score.notAvailable(""));
        }
    }
}
