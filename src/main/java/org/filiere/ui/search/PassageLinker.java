package org.filiere.ui.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.search.Span;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.ui.StudyModel;

/** Makes passages of what a search has found: the coder's own judgement of a case and an item gets one more. */
final class PassageLinker {

    private PassageLinker() {}

    /** The sentence around a place, without the blanks at its ends and never beyond its line. */
    static Span sentence(String text, Span place, String language) {
        int lineStart = text.lastIndexOf('\n', Math.max(0, place.start() - 1)) + 1;
        int next = text.indexOf('\n', place.end());
        int lineEnd = next < 0 ? text.length() : next;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(text.substring(lineStart, lineEnd));
        int within = place.start() - lineStart;
        int start = sentences.isBoundary(within) ? within : Math.max(0, sentences.preceding(within));
        int end = place.end() - lineStart;
        end = sentences.isBoundary(end) ? end : sentences.following(end);
        return trimmed(text, new Span(lineStart + start, lineStart + end));
    }

    /** The stretch without the blanks at its ends; empty when it is all blank. */
    static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /**
     * Links a passage to the coder's judgement, which is made if there is none; its score stays as it is. Does nothing
     * when the judgement has a passage at this place already, or the source is gone.
     */
    static CompletableFuture<StudyChanged> link(StudyModel study, String caseId, String itemId, Passage passage) {
        String coderId = study.coderId();
        return study.record("search.link", now -> writes(now, EntityRef.judgement(caseId, itemId, coderId), passage));
    }

    private static List<Write> writes(StudySnapshot now, EntityRef judgement, Passage passage) {
        Source source = now.sources().get(passage.sourceId());
        String caseId = judgement.caseId().orElseThrow();
        if (source == null
                || !source.caseIds().contains(caseId)
                || now.caseFile(caseId).isEmpty()) {
            return List.of();
        }
        Optional<Judgement> known = now.entity(judgement).flatMap(entity -> entity.content(Judgement.class));
        Judgement before = known.orElseGet(
                () -> Judgement.blank(now.codebook().map(Codebook::version).orElse(1)));
        if (before.passages().stream().anyMatch(passage::isSamePlace)) {
            return List.of();
        }
        List<Passage> passages = new ArrayList<>(before.passages());
        passages.add(passage);
        return List.of(new Write(judgement, before.withPassages(passages)));
    }
}
