package org.filiere.search;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;

/**
 * A text that can be found as a whole: a few paragraphs of a source, a justification, the fields of a case.
 *
 * @param kind what sort of text
 * @param entity what it is recorded in
 * @param part which text of the entity, such as the id of an item of the codebook; may be empty
 * @param text what is searched
 * @param coderId whose work it is; empty for what is nobody's own
 * @param caseIds the cases that it is about; none for the codebook
 * @param sourceId the source that it is of, or that the passage stands in; may be empty
 * @param language of the source, a BCP 47 tag; may be empty
 * @param start where it stands in the source's text, in UTF-16 units; 0 for what does not stand in one
 * @param end one past its last unit there
 */
public record SearchDocument(
        SearchKind kind,
        EntityRef entity,
        String part,
        String text,
        Optional<String> coderId,
        List<String> caseIds,
        String sourceId,
        String language,
        int start,
        int end) {
    public SearchDocument {
        caseIds = List.copyOf(caseIds);
    }
}
