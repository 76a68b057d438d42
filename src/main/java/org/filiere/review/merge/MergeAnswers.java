package org.filiere.review.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiere.domain.Codebook;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Write;

/** Turns the answers to the questions of a plan into what is to be done. */
final class MergeAnswers {

    private final MergePlan plan;
    private final Map<MergeQuestion, MergeQuestion.Answer> answers;
    private final Set<String> coders = new HashSet<>();
    private final Set<String> items = new HashSet<>();
    private final List<Write> writes = new ArrayList<>();

    MergeAnswers(MergePlan plan, Map<MergeQuestion, MergeQuestion.Answer> answers) {
        this.plan = plan;
        this.answers = answers;
    }

    MergeWork work() {
        Set<EntityRef> brought = plan.fresh().stream()
                .filter(revision -> revision.entity().kind() == Kind.CODER && !revision.isTombstone())
                .map(Revision::entity)
                .collect(Collectors.toSet());
        plan.questions().forEach(question -> take(question, brought));
        writes.removeIf(write -> isLeftOut(write.entity()));
        boolean all = coders.isEmpty() && items.isEmpty();
        List<Revision> revisions = all
                ? incoming()
                : incoming().stream()
                        .filter(revision -> !isLeftOut(revision.entity()))
                        .toList();
        return new MergeWork(revisions, writes);
    }

    /** All that the packages hold: of what the study has already, a package may hold a copy that says more. */
    private List<Revision> incoming() {
        if (plan.packages().size() == 1) {
            return plan.packages().get(0).revisions();
        }
        Map<UUID, Revision> union = new LinkedHashMap<>();
        plan.packages()
                .forEach(one -> one.revisions()
                        .forEach(revision -> union.merge(revision.id(), revision, RevisionGraph::fuller)));
        return List.copyOf(union.values());
    }

    private void take(MergeQuestion question, Set<EntityRef> brought) {
        switch (answers.getOrDefault(question, question.standard())) {
            case ADD_CODER -> {
                EntityRef coder = EntityRef.coder(question.subject());
                if (!brought.contains(coder)) {
                    writes.add(new Write(coder, question.theirs()));
                }
            }
            case LEAVE_OUT_CODER -> coders.add(question.subject());
            case LEAVE_OUT_ITEMS -> items.addAll(List.of(question.subject().split(", ", -1)));
            case NUMBER_INITIALS -> {
                // in the place of the write that adds the coder, if there is one
                EntityRef coder = EntityRef.coder(question.subject());
                writes.removeIf(write -> write.entity().equals(coder));
                writes.add(new Write(coder, question.theirs()));
            }
            case BRING_BACK -> writes.add(new Write(EntityRef.caseOf(question.subject()), question.theirs()));
            case KEEP_CASE -> writes.add(new Write(EntityRef.caseOf(question.subject()), question.mine()));
            // a deletion that stands against an edit wins only if somebody says so in a revision of its own
            case DELETE_CASE, KEEP_DELETED -> writes.add(Write.delete(EntityRef.caseOf(question.subject())));
            case MINE -> writes.add(codebook(question.mine(), question.theirs()));
            case THEIRS -> writes.add(codebook(question.theirs(), question.mine()));
            case KEEP_INITIALS, BOTH, KEEP_ITEMS -> {
                // nothing to do: what the packages bring comes in as it is
            }
        }
    }

    /** The codebook that stays in force, with a number above both, so that judgements can say which one they follow. */
    private static Write codebook(Content kept, Content other) {
        Codebook book = (Codebook) kept;
        int version = Math.max(book.version(), ((Codebook) other).version()) + 1;
        return new Write(EntityRef.codebook(), new Codebook(version, book.halfSteps(), book.items(), book.note()));
    }

    private boolean isLeftOut(EntityRef ref) {
        boolean ofCoder = (ref.kind() == Kind.CODER && coders.contains(ref.id()))
                || ref.coderId().filter(coders::contains).isPresent();
        return ofCoder || (ref.kind() == Kind.JUDGEMENT && items.contains(MergeQuestions.itemOf(ref)));
    }
}
