package org.filiere.ui.team;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.filiere.domain.Case;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Kind;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.merge.MergePlan;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;

/** How coders, cases and everything else in the study are called on this screen. */
final class TeamNames {

    private final Supplier<StudySnapshot> study;
    private final Messages messages;
    private final Map<String, Coder> comingCoders;
    private final Map<String, Case> comingCases;

    TeamNames(StudyModel study, Messages messages) {
        this(study::snapshot, messages, Map.of(), Map.of());
    }

    private TeamNames(
            Supplier<StudySnapshot> study, Messages messages, Map<String, Coder> coders, Map<String, Case> cases) {
        this.study = study;
        this.messages = messages;
        this.comingCoders = coders;
        this.comingCases = cases;
    }

    /**
     * The names in this state of the study, and of those coders and cases that come with packages. May be used on any
     * thread.
     */
    TeamNames in(StudySnapshot now, MergePlan plan) {
        Map<String, Coder> coders = new HashMap<>();
        Map<String, Case> cases = new HashMap<>();
        plan.packages()
                .forEach(one -> one.revisions().forEach(revision -> {
                    if (revision.content() instanceof Coder coder) {
                        coders.put(revision.entity().id(), coder);
                    } else if (revision.content() instanceof Case known) {
                        cases.put(revision.entity().id(), known);
                    }
                }));
        plan.questions().stream()
                .filter(question -> question.theirs() instanceof Case)
                .forEach(question -> cases.put(question.subject(), (Case) question.theirs()));
        return new TeamNames(() -> now, messages, coders, cases);
    }

    /** A coder's name; the id for somebody whom the study does not know; words for nobody. */
    String coder(String coderId) {
        if (coderId.isEmpty()) {
            return messages.get("team.everybody");
        }
        Coder coder = study.get().coders().getOrDefault(coderId, comingCoders.get(coderId));
        return coder == null ? coderId : coder.name();
    }

    /** A coder's initials. */
    String initials(String coderId) {
        Coder coder = study.get().coders().get(coderId);
        return coder == null ? coderId : coder.initials();
    }

    /** A case's name; words for no case; a deleted one is said to be deleted. */
    String caseName(String caseId) {
        if (caseId.isEmpty()) {
            return messages.get("team.wholeStudy");
        }
        return study.get()
                .caseFile(caseId)
                .flatMap(file -> file.details())
                .or(() -> Optional.ofNullable(comingCases.get(caseId)))
                .map(Case::name)
                .orElseGet(() -> messages.get("team.caseUnknown", caseId));
    }

    /** What an entity is, such as "Judgement: Market access". */
    String entity(EntityRef ref) {
        StudySnapshot now = study.get();
        String kind = messages.of(ref.kind());
        if (ref.kind() == Kind.JUDGEMENT || ref.kind() == Kind.RECONCILIATION) {
            return messages.get("team.entity", kind, item(ref.id().split("/", -1)[1]));
        }
        if (ref.kind() == Kind.CODER) {
            return messages.get("team.entity", kind, coder(ref.id()));
        }
        if (ref.kind() == Kind.SOURCE) {
            Map<String, org.filiere.domain.Source> sources = now.sources();
            return messages.get(
                    "team.entity",
                    kind,
                    sources.containsKey(ref.id()) ? sources.get(ref.id()).title() : ref.id());
        }
        return kind;
    }

    /** An item's name; the id for one that the codebook does not have. */
    String item(String itemId) {
        return study.get()
                .codebook()
                .flatMap((Codebook book) -> book.item(itemId))
                .map(Item::name)
                .orElse(itemId);
    }
}
