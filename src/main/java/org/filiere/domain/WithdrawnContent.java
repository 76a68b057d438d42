package org.filiere.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is left of content when sources are withdrawn. A revision of the source itself becomes a tombstone: it keeps its
 * id and what it replaces, so that the graph of revisions stays whole and a copy of the study that still has the
 * original is recognised and not taken in again. From all other content go the passages on the sources, and the quotes.
 *
 * @param sourceIds the sources
 * @param quotes finds what was quoted from them
 */
public record WithdrawnContent(Set<String> sourceIds, QuoteScrubber quotes) {

    public WithdrawnContent {
        sourceIds = Set.copyOf(sourceIds);
    }

    /** The revision without anything of the sources; the same object when it holds nothing of them. */
    public Revision scrub(Revision revision) {
        Content before = revision.content();
        Content after = scrub(revision.entity(), before);
        return after.equals(before)
                ? revision
                : new Revision(revision.id(), revision.entity(), revision.stamp(), revision.replaces(), after);
    }

    /** The content without anything of the sources. */
    public Content scrub(EntityRef entity, Content content) {
        if (entity.kind() == Kind.SOURCE && sourceIds.contains(entity.id())) {
            return Content.TOMBSTONE;
        }
        return scrubWork(content);
    }

    /** The passages in this content that are on one of the sources. */
    public List<Passage> passages(Content content) {
        return Withdrawals.passages(content).stream().filter(this::isGone).toList();
    }

    private boolean isGone(Passage passage) {
        return sourceIds.contains(passage.sourceId());
    }

    private Content scrubWork(Content content) {
        boolean about = !passages(content).isEmpty();
        if (content instanceof Judgement judgement) {
            return new Judgement(
                    score(judgement.score(), about),
                    text(judgement.justification(), about),
                    left(judgement.passages()),
                    judgement.confidence(),
                    judgement.codebookVersion());
        }
        if (content instanceof ValueChain chain) {
            return chain(chain, about);
        }
        if (content instanceof Reconciliation decided) {
            return new Reconciliation(
                    score(decided.score(), about),
                    text(decided.reason(), about),
                    decided.decidedBy(),
                    texts(decided.justifications(), about),
                    left(decided.passages()),
                    decided.basis());
        }
        if (content instanceof GovernanceReconciliation decided) {
            return new GovernanceReconciliation(
                    decided.state(),
                    decided.chains().stream().map(chain -> chain(chain, about)).toList(),
                    text(decided.reason(), about),
                    decided.decidedBy(),
                    decided.basis());
        }
        if (content instanceof GovernanceCoding coding) {
            return new GovernanceCoding(coding.state(), text(coding.reason(), false));
        }
        return scrubOther(content);
    }

    private Content scrubOther(Content content) {
        if (content instanceof HandIn handIn) {
            return new HandIn(text(handIn.note(), false));
        }
        if (content instanceof Assignment assignment) {
            return new Assignment(text(assignment.note(), false));
        }
        if (content instanceof DiscussionNote note) {
            return new DiscussionNote(note.purpose(), text(note.text(), false));
        }
        if (content instanceof StudyInfo info) {
            return new StudyInfo(info.title(), text(info.description(), false), info.invented(), info.degreeRule());
        }
        if (content instanceof Case about) {
            return new Case(
                    about.name(),
                    about.industry(),
                    about.place(),
                    about.country(),
                    about.group(),
                    about.references(),
                    text(about.description(), false),
                    about.publishedDegree());
        }
        if (content instanceof Source other) {
            return new Source(
                    text(other.title(), false),
                    other.type(),
                    other.participantCode(),
                    other.date(),
                    other.place(),
                    other.language(),
                    text(other.consent(), false),
                    other.caseIds(),
                    other.textHash(),
                    other.corrects().filter(id -> !sourceIds.contains(id)));
        }
        if (content instanceof SavedView view) {
            return new SavedView(view.screen(), text(view.name(), false), values(view.settings()));
        }
        if (content instanceof Withdrawal left) {
            return new Withdrawal(left.type(), text(left.note(), false), left.passages());
        }
        return content instanceof Codebook codebook ? codebook(codebook) : content;
    }

    private Codebook codebook(Codebook codebook) {
        return new Codebook(
                codebook.version(),
                codebook.halfSteps(),
                codebook.items().stream().map(this::item).toList());
    }

    private Item item(Item item) {
        return new Item(
                item.id(),
                item.dimension(),
                item.name(),
                text(item.definition(), false),
                text(item.counts(), false),
                text(item.doesNotCount(), false),
                text(item.decisionRule(), false),
                texts(item.levels(), false),
                texts(item.examples(), false));
    }

    private ValueChain chain(ValueChain chain, boolean about) {
        return new ValueChain(
                text(chain.name(), about),
                chain.mode(),
                chain.markets(),
                chain.leader(),
                text(chain.justification(), about),
                left(chain.passages()));
    }

    private Score score(Score score, boolean about) {
        return score instanceof Score.NotAvailable missing
                ? new Score.NotAvailable(missing.why(), text(missing.reason(), about))
                : score;
    }

    private List<Passage> left(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !isGone(passage))
                .map(passage -> {
                    Passage kept = passage.withMemo(text(passage.memo(), false));
                    return sourceIds.contains(kept.keptDespite()) ? kept.keptDespite("") : kept;
                })
                .toList();
    }

    private Map<String, String> values(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> text(entry.getValue(), false), (one, two) -> one, TreeMap::new));
    }

    private List<String> texts(List<String> all, boolean about) {
        return all.stream().map(text -> text(text, about)).toList();
    }

    private String text(String text, boolean about) {
        return quotes.scrub(text, about);
    }
}
