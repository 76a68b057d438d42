package org.filiere.review.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiere.agreement.Ratings;
import org.filiere.agreement.Scale;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Entity;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.StudySnapshot;

/** Reads the ratings out of a study. Not for several threads; a new one for every table. */
final class RatingsOfStudy {

    private record Said(String coderId, Score score, Instant at) {}

    private final AgreementChoice choice;
    private final StudySnapshot study;
    private final List<Unit> units = new ArrayList<>();
    private final List<List<Said>> saidOf = new ArrayList<>();
    private final List<Optional<Score>> finals = new ArrayList<>();
    private boolean halfSteps;

    private RatingsOfStudy(StudySnapshot study, AgreementChoice choice) {
        this.study = study;
        this.choice = choice;
    }

    /** A unit for every item of every case that the choice lets in, rated or not. */
    static StudyRatings read(StudySnapshot study, AgreementChoice choice) {
        RatingsOfStudy reading = new RatingsOfStudy(study, choice);
        study.codebook().ifPresent(reading::read);
        return reading.table();
    }

    private void read(Codebook book) {
        halfSteps = book.halfSteps();
        List<Item> items = choice.items().items(book);
        Set<String> wanted = items.stream().map(Item::id).collect(Collectors.toSet());
        for (CaseFile file : study.cases()) {
            if (choice.group().isPresent()
                    && file.details().orElseThrow().group() != choice.group().get()) {
                continue;
            }
            Map<String, List<Said>> byItem = said(file, wanted);
            for (Item item : items) {
                units.add(new Unit(file.id(), item.id()));
                saidOf.add(byItem.getOrDefault(item.id(), List.of()));
                finals.add(file.reconciliation(item.id()).map(Reconciliation::score));
            }
        }
    }

    private Map<String, List<Said>> said(CaseFile file, Set<String> items) {
        Map<String, List<Said>> byItem = new HashMap<>();
        Map<String, Boolean> counts = new HashMap<>();
        for (Entity entity : file.entities()) {
            if (entity.ref().kind() != Kind.JUDGEMENT || entity.current().isTombstone()) {
                continue;
            }
            String id = entity.ref().id();
            String itemId = id.substring(id.indexOf('/') + 1, id.lastIndexOf('/'));
            String coderId = id.substring(id.lastIndexOf('/') + 1);
            if (items.contains(itemId) && counts.computeIfAbsent(coderId, coder -> counts(file, coder))) {
                entity.content(Judgement.class)
                        .filter(judgement -> judgement.score().isScored() && madeUnder(judgement))
                        .ifPresent(judgement -> byItem.computeIfAbsent(itemId, item -> new ArrayList<>())
                                .add(new Said(
                                        coderId,
                                        judgement.score(),
                                        entity.current().stamp().at())));
            }
        }
        return byItem;
    }

    private boolean counts(CaseFile file, String coderId) {
        return (choice.raters().isEmpty() || choice.raters().contains(Rater.of(coderId)))
                && (!choice.handedInOnly() || file.handIn(coderId).isPresent());
    }

    private boolean madeUnder(Judgement judgement) {
        return choice.codebookVersion().isEmpty()
                || judgement.codebookVersion() == choice.codebookVersion().getAsInt();
    }

    private StudyRatings table() {
        List<Rater> raters = raters();
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int column = 0; column < raters.size(); column++) {
            int number = column;
            raters.get(column).coderId().ifPresent(id -> columns.put(id, number));
        }
        int finalColumn = raters.indexOf(Rater.FINAL);
        Scale scale = StudyRatings.scale(usesHalfSteps(finalColumn >= 0));
        Ratings.Builder table = Ratings.builder(scale, units.size(), raters.size());
        List<Optional<Instant>> judgedAt = new ArrayList<>(units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            for (Said said : saidOf.get(unit)) {
                table.set(unit, columns.get(said.coderId()), StudyRatings.cell(said.score(), scale));
            }
            if (finalColumn >= 0) {
                table.set(unit, finalColumn, StudyRatings.cell(finals.get(unit).orElse(Score.UNSCORED), scale));
            }
            judgedAt.add(saidOf.get(unit).stream().map(Said::at).max(Comparator.naturalOrder()));
        }
        return new StudyRatings(units, raters, judgedAt, table.build());
    }

    /** Half steps of an older codebook would have no level on the scale of a newer one that forbids them. */
    private boolean usesHalfSteps(boolean withFinals) {
        return halfSteps
                || saidOf.stream().flatMap(List::stream).anyMatch(said -> isHalf(said.score()))
                || (withFinals && finals.stream().flatMap(Optional::stream).anyMatch(RatingsOfStudy::isHalf));
    }

    private static boolean isHalf(Score score) {
        return score instanceof Score.Level level && level.isHalfStep();
    }

    private List<Rater> raters() {
        if (!choice.raters().isEmpty()) {
            return choice.raters();
        }
        Set<String> ids = new TreeSet<>();
        saidOf.forEach(all -> all.forEach(said -> ids.add(said.coderId())));
        Map<String, Coder> coders = study.coders();
        List<Rater> raters = new ArrayList<>(ids.stream()
                .sorted(Comparator.comparing(id ->
                        Optional.ofNullable(coders.get(id)).map(Coder::name).orElse(id)))
                .map(Rater::of)
                .toList());
        if (choice.withFinal()
                && finals.stream()
                        .anyMatch(score -> score.filter(Score::isScored).isPresent())) {
            raters.add(Rater.FINAL);
        }
        return raters;
    }
}
