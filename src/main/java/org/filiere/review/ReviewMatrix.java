package org.filiere.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Item;
import org.filiere.domain.StudySnapshot;

/** All cases and topics of a study with what coders differ on. Immutable; made anew from the one before, for the cases that changed alone. */
public final class ReviewMatrix {

    /** A matrix without cases. */
    public static final ReviewMatrix EMPTY = new ReviewMatrix(List.of(), List.of(), Map.of());

    private static final Comparator<CaseReview> BY_DISAGREEMENT = Comparator.comparingInt(CaseReview::largest)
            .thenComparingInt(CaseReview::disagreements)
            .reversed();

    /** A topic of a case in the queue of what is to be decided. */
    public record Entry(String caseId, TopicStatus status) {}

    private final List<Item> items;
    private final List<CaseReview> rows;
    private final Map<CaseFile, CaseReview> known;

    private ReviewMatrix(List<Item> items, List<CaseReview> rows, Map<CaseFile, CaseReview> known) {
        this.items = items;
        this.rows = rows;
        this.known = known;
    }

    /** The matrix of a study. Takes a moment for thousands of cases: not for the window's thread. */
    public static ReviewMatrix of(StudySnapshot study) {
        return EMPTY.after(study);
    }

    /** The matrix of a later state of the study; the rows of cases that did not change are the same objects. */
    public ReviewMatrix after(StudySnapshot study) {
        List<Item> now = study.codebook().map(Codebook::items).orElse(List.of());
        List<String> itemIds = now.stream().map(Item::id).toList();
        boolean sameItems = itemIds.equals(items.stream().map(Item::id).toList());
        List<CaseReview> all = new ArrayList<>();
        Map<CaseFile, CaseReview> byFile = new HashMap<>();
        for (CaseFile file : study.cases()) {
            // a file is equal to itself alone
            CaseReview same = sameItems ? known.get(file) : null;
            CaseReview row = same == null ? CaseReview.of(file, itemIds) : same;
            all.add(row);
            byFile.put(file, row);
        }
        return new ReviewMatrix(now, List.copyOf(all), byFile);
    }

    /** The items of the codebook, in order. */
    public List<Item> items() {
        return items;
    }

    /** All cases, by sectoral group and name. */
    public List<CaseReview> rows() {
        return rows;
    }

    /** The cases that the filter wants, by sectoral group and name. */
    public List<CaseReview> rows(ReviewFilter filter) {
        return rows.stream().filter(filter::wants).toList();
    }

    /**
     * The same cases with the largest open disagreement first, then by how many disagreements are open; those that are
     * equal in both stay in their order.
     */
    public static List<CaseReview> byDisagreement(List<CaseReview> cases) {
        return cases.stream().sorted(BY_DISAGREEMENT).toList();
    }

    /**
     * What is to be decided or looked at again, the largest disagreement first; equal ones by case and in the order of the
     * items.
     */
    public List<Entry> queue(ReviewFilter filter) {
        List<Entry> entries = new ArrayList<>();
        for (CaseReview row : rows(filter)) {
            for (TopicStatus status : row.topics()) {
                if (status.isOpen() && filter.wants(status)) {
                    entries.add(new Entry(row.caseId(), status));
                }
            }
        }
        entries.sort(
                Comparator.comparingInt((Entry entry) -> entry.status().size()).reversed());
        return entries;
    }

    /** The row of a case; empty when there is no such case. */
    public Optional<CaseReview> row(String caseId) {
        return rows.stream().filter(row -> row.caseId().equals(caseId)).findFirst();
    }
}
