package org.filiere.report.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Coder;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;

/** Picks what one coder may be told out of a study that holds the work of all. */
final class FeedbackCollector {

    private final StudySnapshot study;
    private final String coderId;
    private final List<Item> codebook;
    private final OthersVeil veil;
    private final List<ItemFeedback> items = new ArrayList<>();
    private final List<ChainsFeedback> chains = new ArrayList<>();
    private int withheld;

    FeedbackCollector(StudySnapshot study, String coderId) {
        this.study = study;
        this.coderId = coderId;
        codebook = study.codebook().map(Codebook::items).orElse(List.of());
        veil = OthersVeil.of(study.coders(), open());
    }

    CoderFeedback collect(Coder coder) {
        List<String> caseIds = new ArrayList<>();
        int notHandedIn = 0;
        for (CaseFile file : study.cases()) {
            int before = items.size() + chains.size();
            for (Item item : codebook) {
                item(file, item);
            }
            chains(file);
            if (items.size() + chains.size() > before) {
                caseIds.add(file.id());
                notHandedIn += file.handIn(coderId).isEmpty() ? 1 : 0;
            }
        }
        return new CoderFeedback(
                coderId,
                coder,
                study.info().map(info -> info.title()).orElse(""),
                study.info().map(info -> info.invented()).orElse(false),
                caseIds,
                items,
                chains,
                FeedbackTally.of(items),
                FeedbackTally.cross(items),
                withheld,
                notHandedIn);
    }

    /** Those whose names may be read: the coder, and whoever has decided anything. */
    private Set<String> open() {
        Set<String> open = new LinkedHashSet<>(Set.of(coderId));
        for (CaseFile file : study.cases()) {
            for (Item item : codebook) {
                file.reconciliation(item.id()).ifPresent(last -> open.add(last.decidedBy()));
            }
            file.governanceReconciliation().ifPresent(last -> open.add(last.decidedBy()));
        }
        return open;
    }

    private void item(CaseFile file, Item item) {
        Optional<Judgement> own = file.judgement(item.id(), coderId)
                .filter(judgement -> judgement.score().isScored());
        Optional<Reconciliation> last = file.reconciliation(item.id());
        if (own.isEmpty()) {
            withheld += last.isPresent() && isAtWork(file) ? 1 : 0;
            return;
        }
        items.add(new ItemFeedback(
                file.id(),
                name(file),
                item.id(),
                item.name(),
                own.get(),
                last.map(decided -> decision(file, item.id(), own.get(), decided))));
    }

    private ItemFeedback.Decision decision(CaseFile file, String itemId, Judgement own, Reconciliation last) {
        String mine = own.justification().strip();
        // what was carried over stays hidden too, also where its coder has changed it since
        List<String> others = new ArrayList<>(last.justifications());
        others.addAll(words("", last.passages()));
        file.judgements(itemId).forEach((other, judgement) -> {
            if (isHidden(other, last.decidedBy())) {
                others.addAll(words(judgement.justification(), judgement.passages()));
            }
        });
        Revision decided = revision(file, EntityRef.reconciliation(file.id(), itemId));
        Revision judged = revision(file, EntityRef.judgement(file.id(), itemId, coderId));
        return new ItemFeedback.Decision(
                last.score(),
                verdict(
                        veil.over(last.reason(), others, words(own.justification(), own.passages())),
                        last.decidedBy(),
                        decided,
                        !last.basis().contains(judged.id())),
                !mine.isEmpty()
                        && last.justifications().stream().map(String::strip).anyMatch(mine::equals),
                (int) own.passages().stream()
                        .filter(passage -> last.passages().stream().anyMatch(passage::isSamePlace))
                        .count());
    }

    private void chains(CaseFile file) {
        Collection<ValueChain> own = file.chains(coderId).values();
        GovernanceCoding.State state =
                file.governance(coderId).map(GovernanceCoding::state).orElse(GovernanceCoding.State.OPEN);
        Optional<GovernanceReconciliation> last = file.governanceReconciliation();
        if (own.isEmpty() && state == GovernanceCoding.State.OPEN) {
            withheld += last.isPresent() && isAtWork(file) ? 1 : 0;
            return;
        }
        ChainsFeedback.Own mine = new ChainsFeedback.Own(state, List.copyOf(own));
        chains.add(new ChainsFeedback(
                file.id(), name(file), mine, last.map(decided -> decision(file, mine.chains(), decided))));
    }

    private ChainsFeedback.Decision decision(CaseFile file, List<ValueChain> own, GovernanceReconciliation last) {
        List<String> others = new ArrayList<>();
        for (Map.Entry<EntityRef, ValueChain> chain :
                chainsOfOthers(file, last.decidedBy()).entrySet()) {
            others.addAll(
                    words(chain.getValue().justification(), chain.getValue().passages()));
            others.add(chain.getValue().name());
        }
        last.chains().forEach(chain -> {
            others.addAll(words(chain.justification(), chain.passages()));
            others.add(chain.name());
        });
        List<String> mine = new ArrayList<>();
        own.forEach(chain -> {
            mine.addAll(words(chain.justification(), chain.passages()));
            mine.add(chain.name());
        });
        List<ChainsFeedback.Chain> decided = last.chains().stream()
                .map(ChainsFeedback.Chain::of)
                .map(chain -> own.stream().anyMatch(mineToo -> mineToo.name().equals(chain.name()))
                        ? chain
                        : chain.withoutName())
                .toList();
        Revision revision = revision(file, EntityRef.governanceReconciliation(file.id()));
        return new ChainsFeedback.Decision(
                last.state(),
                decided,
                verdict(
                        veil.over(last.reason(), others, mine),
                        last.decidedBy(),
                        revision,
                        !Set.copyOf(last.basis()).containsAll(governanceRevisions(file))));
    }

    /** Leads may say again in a reason what they wrote as a coder. */
    private boolean isHidden(String other, String leadId) {
        return !other.equals(coderId) && !other.equals(leadId);
    }

    private Map<EntityRef, ValueChain> chainsOfOthers(CaseFile file, String leadId) {
        Map<EntityRef, ValueChain> all = new java.util.HashMap<>();
        for (String other : file.codersAtWork()) {
            if (isHidden(other, leadId)) {
                all.putAll(file.chains(other));
            }
        }
        return all;
    }

    /** The current revisions of what the coder has recorded of the chains of a case. */
    private List<UUID> governanceRevisions(CaseFile file) {
        List<UUID> ids = new ArrayList<>();
        file.chains(coderId).keySet().forEach(ref -> ids.add(revision(file, ref).id()));
        file.entity(EntityRef.governance(file.id(), coderId))
                .filter(entity -> !entity.current().isTombstone())
                .ifPresent(entity -> ids.add(entity.current().id()));
        return ids;
    }

    private Verdict verdict(String reason, String leadId, Revision decided, boolean changedSince) {
        Coder lead = study.coders().get(leadId);
        return new Verdict(
                reason, lead == null ? "" : lead.name(), decided.stamp().at(), changedSince);
    }

    private boolean isAtWork(CaseFile file) {
        return file.isAssigned(coderId)
                || file.entities().stream()
                        .anyMatch(entity -> entity.ref().kind() == Kind.JUDGEMENT
                                && entity.ref()
                                        .coderId()
                                        .filter(coderId::equals)
                                        .isPresent()
                                && !entity.current().isTombstone());
    }

    private static List<String> words(String justification, List<Passage> passages) {
        List<String> words = new ArrayList<>(List.of(justification));
        passages.forEach(passage -> {
            words.add(passage.quote());
            words.add(passage.memo());
        });
        return words;
    }

    private static Revision revision(CaseFile file, EntityRef ref) {
        return file.entity(ref).map(Entity::current).orElseThrow();
    }

    private static String name(CaseFile file) {
        return file.details().map(Case::name).orElse(file.id());
    }
}
