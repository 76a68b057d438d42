package org.filiere.review.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.merge.MergeQuestion.Answer;

/** Finds what should be asked before packages are merged. */
final class MergeQuestions {

    private final StudySnapshot mine;
    private final PackageScan scan;
    private final Function<EntityRef, Optional<Content>> earlier;
    private final Map<String, Integer> workOfCoder = new TreeMap<>();
    private final Map<String, Integer> workOnCase = new TreeMap<>();
    private final Map<String, Integer> workOnItem = new TreeMap<>();
    private final List<MergeQuestion> questions = new ArrayList<>();

    MergeQuestions(PackageScan scan, Function<EntityRef, Optional<Content>> earlier) {
        this.scan = scan;
        this.earlier = earlier;
        this.mine = scan.mine();
        for (EntityRef ref : scan.byEntity().keySet()) {
            if (PackageScan.WORK.contains(ref.kind())) {
                workOfCoder.merge(ref.coderId().orElseThrow(), 1, Integer::sum);
                workOnCase.merge(ref.caseId().orElseThrow(), 1, Integer::sum);
                if (ref.kind() == Kind.JUDGEMENT) {
                    workOnItem.merge(itemOf(ref), 1, Integer::sum);
                }
            }
        }
    }

    /** The item that a judgement is of. */
    static String itemOf(EntityRef judgement) {
        int from = judgement.id().indexOf('/') + 1;
        return judgement.id().substring(from, judgement.id().indexOf('/', from));
    }

    List<MergeQuestion> find() {
        askAboutCoders();
        askAboutCases();
        askAboutCodebook();
        return List.copyOf(questions);
    }

    private void askAboutCoders() {
        Map<String, Coder> coming = new TreeMap<>();
        heads(Kind.CODER)
                .forEach((ref, heads) ->
                        heads.get(0).content(Coder.class).ifPresent(coder -> coming.put(ref.id(), coder)));
        Map<String, Coder> now = mine.coders();
        Set<String> unknown = new TreeSet<>(workOfCoder.keySet());
        unknown.addAll(coming.keySet());
        unknown.removeAll(now.keySet());
        for (String coder : unknown) {
            questions.add(MergeQuestion.of(
                            MergeQuestion.Kind.UNKNOWN_CODER,
                            coder,
                            workOfCoder.getOrDefault(coder, 0),
                            Answer.ADD_CODER,
                            Answer.LEAVE_OUT_CODER)
                    .with(Content.TOMBSTONE, coming.getOrDefault(coder, unnamed(coder))));
        }
        unknown.forEach(coder -> coming.putIfAbsent(coder, unnamed(coder)));
        Map<String, Coder> after = new TreeMap<>(now);
        after.putAll(coming);
        Set<String> taken = after.values().stream()
                .map(coder -> coder.initials().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        coming.forEach((id, coder) -> askAboutInitials(id, coder, after, taken));
    }

    private void askAboutInitials(String id, Coder coder, Map<String, Coder> after, Set<String> taken) {
        boolean changed = Optional.ofNullable(mine.coders().get(id))
                .filter(before -> before.initials().equalsIgnoreCase(coder.initials()))
                .isEmpty();
        after.entrySet().stream()
                .filter(other -> changed
                        && !other.getKey().equals(id)
                        && other.getValue().initials().equalsIgnoreCase(coder.initials()))
                .findFirst()
                .ifPresent(other -> questions.add(MergeQuestion.of(
                                MergeQuestion.Kind.SAME_INITIALS, id, 0, Answer.KEEP_INITIALS, Answer.NUMBER_INITIALS)
                        .with(other.getKey())
                        .with(other.getValue(), numbered(coder, taken))));
    }

    /** The coder with a number behind the initials that nobody has, nor is offered to anybody else. */
    private static Coder numbered(Coder coder, Set<String> taken) {
        int number = 2;
        String initials = initials(coder, number);
        while (!taken.add(initials.toLowerCase(Locale.ROOT))) {
            number++;
            initials = initials(coder, number);
        }
        return new Coder(coder.name(), initials, coder.role());
    }

    private static String initials(Coder coder, int number) {
        String end = Integer.toString(number);
        return first(coder.initials(), Coder.MAX_INITIALS - end.length()) + end;
    }

    private static String first(String text, int letters) {
        return text.codePoints()
                .limit(letters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void askAboutCases() {
        Map<EntityRef, List<Revision>> heads = heads(Kind.CASE);
        Set<String> deletedThere = new HashSet<>();
        heads.forEach((ref, all) -> {
            boolean freshDeletion = scan.byEntity().get(ref).stream().anyMatch(Revision::isTombstone)
                    && all.stream().anyMatch(head -> head.isTombstone() && isFresh(head));
            if (freshDeletion && mine.caseFile(ref.id()).isPresent()) {
                deletedThere.add(ref.id());
                questions.add(MergeQuestion.of(
                                MergeQuestion.Kind.DELETED_THERE,
                                ref.id(),
                                workHere(ref.id()) + workOnCase.getOrDefault(ref.id(), 0),
                                Answer.KEEP_CASE,
                                Answer.DELETE_CASE)
                        .with(kept(all, ref), Content.TOMBSTONE));
            }
        });
        Set<String> touched = new TreeSet<>(workOnCase.keySet());
        heads.keySet().forEach(ref -> touched.add(ref.id()));
        touched.removeAll(deletedThere);
        touched.forEach(this::askIfDeletedHere);
    }

    /** The case as it is kept against a deletion: as here, unless somebody has edited it further. */
    private Content kept(List<Revision> heads, EntityRef ref) {
        return heads.stream()
                .filter(head -> !head.isTombstone())
                .map(Revision::content)
                .findFirst()
                .orElseGet(() -> mine.caseFile(ref.id()).orElseThrow().details().orElseThrow());
    }

    private void askIfDeletedHere(String caseId) {
        EntityRef ref = EntityRef.caseOf(caseId);
        boolean deleted = mine.entity(ref).isPresent()
                && mine.caseFile(caseId).isEmpty()
                && MergePlan.heads(mine, ref, scan.byEntity().getOrDefault(ref, List.of())).stream()
                        .anyMatch(Revision::isTombstone);
        Optional<Content> known = deleted
                ? Optional.ofNullable(scan.caseContents().get(caseId))
                        .map(Revision::content)
                        .or(() -> earlier.apply(ref))
                : Optional.empty();
        if (known.isPresent()) {
            questions.add(MergeQuestion.of(
                            MergeQuestion.Kind.DELETED_HERE,
                            caseId,
                            workOnCase.getOrDefault(caseId, 0),
                            Answer.KEEP_DELETED,
                            Answer.BRING_BACK)
                    .with(Content.TOMBSTONE, known.get()));
        }
    }

    private void askAboutCodebook() {
        Set<String> items = new HashSet<>();
        List<Revision> heads = heads(Kind.CODEBOOK).getOrDefault(EntityRef.codebook(), List.of());
        List<Revision> all = heads.isEmpty()
                ? mine.entity(EntityRef.codebook()).map(Entity::heads).orElse(List.of())
                : heads;
        all.forEach(head -> head.content(Codebook.class)
                .ifPresent(book -> book.items().stream().map(Item::id).forEach(items::add)));
        // of more than two states each is to be seen before one is chosen: they become a conflict to be settled
        Map<Boolean, List<Revision>> states = heads.stream().collect(Collectors.partitioningBy(this::isFresh));
        Optional<Codebook> ours = only(states.get(false));
        Optional<Codebook> theirs = only(states.get(true));
        if (ours.isPresent() && theirs.isPresent()) {
            questions.add(MergeQuestion.of(MergeQuestion.Kind.CODEBOOK, "", 0, Answer.MINE, Answer.THEIRS, Answer.BOTH)
                    .with(ours.get(), theirs.get()));
        }
        Map<String, Integer> unknown = new TreeMap<>(workOnItem);
        unknown.keySet().removeAll(items);
        if (!unknown.isEmpty()) {
            questions.add(MergeQuestion.of(
                    MergeQuestion.Kind.UNKNOWN_ITEMS,
                    String.join(", ", unknown.keySet()),
                    sum(unknown.values()),
                    Answer.KEEP_ITEMS,
                    Answer.LEAVE_OUT_ITEMS));
        }
    }

    private static Optional<Codebook> only(List<Revision> heads) {
        return heads.size() == 1 ? heads.get(0).content(Codebook.class) : Optional.empty();
    }

    /** The heads that entities of a kind will have, of those of which something is new. */
    private Map<EntityRef, List<Revision>> heads(Kind kind) {
        Map<EntityRef, List<Revision>> heads = new TreeMap<>(Comparator.comparing(EntityRef::id));
        scan.byEntity().forEach((ref, fresh) -> {
            if (ref.kind() == kind) {
                heads.put(ref, MergePlan.heads(mine, ref, fresh));
            }
        });
        return heads;
    }

    private boolean isFresh(Revision head) {
        return scan.byEntity().getOrDefault(head.entity(), List.of()).stream()
                .anyMatch(fresh -> fresh.id().equals(head.id()));
    }

    private int workHere(String caseId) {
        return (int) mine.file(caseId).orElseThrow().entities().stream()
                .filter(entity -> PackageScan.WORK.contains(entity.ref().kind())
                        && !entity.current().isTombstone())
                .count();
    }

    private static Coder unnamed(String id) {
        String letters = first(id, Coder.MAX_INITIALS);
        return new Coder(id, letters.toUpperCase(Locale.ROOT), Coder.Role.CODER);
    }

    private static int sum(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
