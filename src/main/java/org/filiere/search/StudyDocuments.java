package org.filiere.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.Codebook;
import org.filiere.domain.Content;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.HandIn;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Reference;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.ValueChain;

/** What of a study can be found: the texts of an entity. */
public final class StudyDocuments {

    private static final String BETWEEN = " · ";

    private final EntityRef entity;
    private final List<SearchDocument> made = new ArrayList<>();

    private StudyDocuments(EntityRef entity) {
        this.entity = entity;
    }

    /**
     * The texts of an entity; none for one that was deleted or says nothing in words.
     *
     * @param content its current content
     * @param text the text of a source; not asked for anything else
     */
    public static List<SearchDocument> of(EntityRef entity, Content content, Optional<String> text) {
        StudyDocuments documents = new StudyDocuments(entity);
        documents.add(content, text.orElse(""));
        return documents.made;
    }

    private void add(Content content, String text) {
        if (content instanceof Case facts) {
            plain(SearchKind.CASE, "", facts(facts));
        } else if (content instanceof Source source) {
            source(source, text);
        } else if (content instanceof Judgement judgement) {
            String reason = judgement.score() instanceof Score.NotAvailable missing ? missing.reason() : "";
            plain(SearchKind.JUSTIFICATION, "", joined(Stream.of(judgement.justification(), reason)));
            memos(judgement.passages(), "");
        } else if (content instanceof ValueChain chain) {
            plain(SearchKind.CHAIN, "", words(chain));
            memos(chain.passages(), "");
        } else if (content instanceof GovernanceCoding coding) {
            plain(SearchKind.CHAIN, "", coding.reason());
        } else if (content instanceof Reconciliation decision) {
            plain(
                    SearchKind.RECONCILIATION,
                    "",
                    joined(Stream.concat(Stream.of(decision.reason()), decision.justifications().stream())));
            memos(decision.passages(), "");
        } else if (content instanceof GovernanceReconciliation decision) {
            plain(
                    SearchKind.RECONCILIATION,
                    "",
                    joined(Stream.concat(
                            Stream.of(decision.reason()),
                            decision.chains().stream().map(StudyDocuments::words))));
            for (int i = 0; i < decision.chains().size(); i++) {
                memos(decision.chains().get(i).passages(), i + ".");
            }
        } else if (content instanceof HandIn handIn) {
            plain(SearchKind.NOTE, "", handIn.note());
        } else if (content instanceof Assignment assignment) {
            plain(SearchKind.NOTE, "", assignment.note());
        } else if (content instanceof DiscussionNote note) {
            plain(SearchKind.RECONCILIATION, "", note.text());
        } else if (content instanceof Codebook codebook) {
            codebook.items().forEach(item -> plain(SearchKind.CODEBOOK, item.id(), words(item)));
        }
    }

    private void source(Source source, String text) {
        String facts = joined(Stream.of(
                source.title(),
                source.participantCode(),
                source.place(),
                source.date().map(Object::toString).orElse(""),
                source.consent()));
        made.add(new SearchDocument(
                SearchKind.SOURCE,
                entity,
                "",
                facts,
                Optional.empty(),
                source.caseIds(),
                entity.id(),
                source.language(),
                0,
                0));
        for (Span chunk : Chunks.of(text)) {
            made.add(new SearchDocument(
                    SearchKind.SOURCE_TEXT,
                    entity,
                    "",
                    text.substring(chunk.start(), chunk.end()),
                    Optional.empty(),
                    source.caseIds(),
                    entity.id(),
                    source.language(),
                    chunk.start(),
                    chunk.end()));
        }
    }

    private void plain(SearchKind kind, String part, String words) {
        if (!words.isBlank()) {
            made.add(new SearchDocument(
                    kind,
                    entity,
                    part,
                    words,
                    entity.coderId(),
                    entity.caseId().stream().toList(),
                    "",
                    "",
                    0,
                    0));
        }
    }

    private void memos(List<Passage> passages, String before) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!passage.memo().isBlank()) {
                made.add(new SearchDocument(
                        SearchKind.MEMO,
                        entity,
                        before + i,
                        passage.memo(),
                        entity.coderId(),
                        entity.caseId().stream().toList(),
                        passage.sourceId(),
                        "",
                        passage.start(),
                        passage.end()));
            }
        }
    }

    private static String facts(Case facts) {
        return joined(Stream.concat(
                Stream.of(facts.name(), facts.place(), facts.country(), facts.industry(), facts.description()),
                facts.references().stream().map(Reference::citation)));
    }

    private static String words(ValueChain chain) {
        return joined(Stream.of(chain.name(), chain.justification()));
    }

    private static String words(Item item) {
        Stream<String> rules =
                Stream.of(item.name(), item.definition(), item.counts(), item.doesNotCount(), item.decisionRule());
        return joined(Stream.concat(rules, Stream.concat(item.levels().stream(), item.examples().stream())));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(BETWEEN));
    }
}
