package org.filiere.ui.coding;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Dimension;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.StudySnapshot;

/** The cases that a coder works through: those assigned to the coder or, where none is, all. */
public final class Worklist {

    /** A place in the work: a case and one of its items. */
    public record Place(String caseId, String itemId) {}

    private final List<CaseFile> cases;
    private final List<Item> items;
    private final String coderId;
    private final BiPredicate<CaseFile, Item> complete;

    private Worklist(List<CaseFile> cases, List<Item> items, String coderId, BiPredicate<CaseFile, Item> complete) {
        this.cases = cases;
        this.items = items;
        this.coderId = coderId;
        this.complete = complete;
    }

    /** The work of a coder, by sectoral group and name of the case. */
    public static Worklist of(StudySnapshot study, String coderId) {
        return of(
                study,
                coderId,
                (file, item) -> file.judgement(item.id(), coderId)
                        .map(Judgement::isComplete)
                        .orElse(false));
    }

    /** The work of a coder, where somebody else says what is complete, such as a form that is ahead of the study. */
    public static Worklist of(StudySnapshot study, String coderId, BiPredicate<CaseFile, Item> complete) {
        List<CaseFile> assigned =
                study.cases().stream().filter(file -> file.isAssigned(coderId)).toList();
        return new Worklist(
                assigned.isEmpty() ? study.cases() : assigned,
                study.codebook().map(Worklist::inOrder).orElse(List.of()),
                coderId,
                complete);
    }

    /** The items of a codebook by dimension, and within each in the order of the codebook. */
    public static List<Item> inOrder(Codebook codebook) {
        return List.of(Dimension.values()).stream()
                .flatMap(dimension -> codebook.items(dimension).stream())
                .toList();
    }

    public List<CaseFile> cases() {
        return cases;
    }

    /** The place of a case, from 0; -1 when it is not in the list. */
    public int indexOf(String caseId) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).id().equals(caseId)) {
                return i;
            }
        }
        return -1;
    }

    /** The case this many places further on; empty beyond the ends. */
    public Optional<String> step(String caseId, int by) {
        int index = indexOf(caseId) + by;
        return index >= 0 && index < cases.size() ? Optional.of(cases.get(index).id()) : Optional.empty();
    }

    /** The first item of a case that is not complete; empty when all are, or the coder has handed the case in. */
    public Optional<Place> firstOpen(CaseFile file) {
        return openFrom(file, 0);
    }

    /**
     * The next item that is not complete: in the case itself first, then in the cases after it and, at the end of the
     * list, in those before it. An item of the case itself that stands earlier comes last.
     *
     * @param caseId the case at hand
     * @param itemId the item at hand
     */
    public Optional<Place> nextOpen(String caseId, String itemId) {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        int at = indexOf(caseId);
        if (at >= 0) {
            Optional<Place> later = openFrom(cases.get(at), indexOfItem(itemId) + 1);
            if (later.isPresent()) {
                return later;
            }
            Optional<Place> earlier =
                    firstOpen(cases.get(at)).filter(place -> !place.itemId().equals(itemId));
            if (earlier.isPresent()) {
                return earlier;
            }
        }
        for (int step = 1; step <= cases.size(); step++) {
            Optional<Place> found = firstOpen(cases.get(Math.floorMod(at + step, cases.size())));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private int indexOfItem(String itemId) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(itemId)) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Place> openFrom(CaseFile file, int first) {
        if (file.handIn(coderId).isPresent()) {
            return Optional.empty();
        }
        return items.stream()
                .skip(first)
                .filter(item -> !complete.test(file, item))
                .map(item -> new Place(file.id(), item.id()))
                .findFirst();
    }
}
