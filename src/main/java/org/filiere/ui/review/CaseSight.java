package org.filiere.ui.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.CaseReview;
import org.filiere.review.ChainComparison;
import org.filiere.review.Comparison;

/**
 * One case as the lead at work sees it.
 *
 * @param file the case
 * @param review where it stands
 * @param coders in the order of their letters
 * @param topics the items, the value chains last
 * @param owner the name of the lead who reconciles it; empty while nobody does
 * @param since when that lead took it on
 * @param taken whether that is another lead
 */
record CaseSight(
        CaseFile file,
        CaseReview review,
        List<CoderLetter> coders,
        List<TopicRow> topics,
        Optional<String> owner,
        Optional<Instant> since,
        boolean taken) {

    private static final String GOVERNANCE_STYLE = "dimension-governance";

    CaseSight {
        coders = List.copyOf(coders);
        topics = List.copyOf(topics);
    }

    /** The case as it stands; empty when it is gone. */
    static Optional<CaseSight> of(StudySnapshot study, String caseId, String lead) {
        return study.caseFile(caseId).map(file -> of(study, file, lead));
    }

    private static CaseSight of(StudySnapshot study, CaseFile file, String lead) {
        List<Item> items = study.codebook().map(Codebook::items).orElse(List.of());
        List<String> ids = items.stream().map(Item::id).toList();
        List<Comparison> compared = Comparison.all(file, ids);
        List<TopicRow> topics = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            topics.add(new TopicRow(
                    items.get(i).id(),
                    items.get(i).name(),
                    "dimension-" + items.get(i).dimension().id(),
                    compared.get(i).status(),
                    Optional.of(compared.get(i)),
                    Optional.empty()));
        }
        ChainComparison chains = ChainComparison.of(file);
        topics.add(new TopicRow(
                EntityRef.GOVERNANCE, "", GOVERNANCE_STYLE, chains.status(), Optional.empty(), Optional.of(chains)));
        CaseReview review = CaseReview.of(file, ids);
        return new CaseSight(
                file,
                review,
                letters(study, review),
                topics,
                review.owner().map(owner -> name(study, owner)),
                file.entity(EntityRef.review(file.id()))
                        .map(entity -> entity.current().stamp().at()),
                review.owner().filter(owner -> !owner.equals(lead)).isPresent());
    }

    private static List<CoderLetter> letters(StudySnapshot study, CaseReview review) {
        List<CoderLetter> letters = new ArrayList<>();
        for (String coder : review.coders().shuffled(review.caseId())) {
            int number = letters.size() + 1;
            letters.add(new CoderLetter(
                    coder,
                    number,
                    CoderLetter.letter(number),
                    name(study, coder),
                    review.coders().assigned().contains(coder),
                    review.coders().handedIn().contains(coder)));
        }
        return letters;
    }

    static String name(StudySnapshot study, String coderId) {
        return Optional.ofNullable(study.coders().get(coderId)).map(Coder::name).orElse(coderId);
    }

    /** The first topic that is open; the first of all when none is. */
    TopicRow firstOpen() {
        return topics.stream().filter(row -> row.status().isOpen()).findFirst().orElse(topics.get(0));
    }

    /** The next open topic after this one, round the case; empty when there is no other. */
    Optional<TopicRow> nextOpen(String topic) {
        int from = index(topic);
        for (int step = 1; step < topics.size(); step++) {
            TopicRow row = topics.get((from + step) % topics.size());
            if (row.status().isOpen()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The topic this many rows below; the first or last where there are not so many. */
    TopicRow step(String topic, int by) {
        return topics.get(Math.max(0, Math.min(topics.size() - 1, index(topic) + by)));
    }

    private int index(String topic) {
        int index = 0;
        for (int i = 0; i < topics.size(); i++) {
            index = topics.get(i).topic().equals(topic) ? i : index;
        }
        return index;
    }

    /** The topic with this id; empty when the codebook has none such. */
    Optional<TopicRow> topic(String topic) {
        return topics.stream().filter(row -> row.topic().equals(topic)).findFirst();
    }
}
