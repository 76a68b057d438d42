package org.filiere.search;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;

/**
 * A place that a search has found.
 *
 * @param kind what sort of text it stands in
 * @param entity what the text is recorded in
 * @param part which text of the entity, such as the id of an item of the codebook; may be empty
 * @param coderId whose work it is; empty for what is nobody's own
 * @param sourceId the source that it is of; may be empty
 * @param place the first match in the text of the source, or the passage that the memo is about; empty for what stands
 *     in no source's text
 * @param context about 120 characters around the first match, line ends as spaces
 * @param matches all matches in the context, in order
 * @param before whether the text goes on before the context
 * @param after whether the text goes on after the context
 */
public record Hit(
        SearchKind kind,
        EntityRef entity,
        String part,
        Optional<String> coderId,
        String sourceId,
        Optional<Span> place,
        String context,
        List<Span> matches,
        boolean before,
        boolean after) {
    public Hit {
        matches = List.copyOf(matches);
    }

    /** The item that it is about, for judgements, final scores and the codebook. */
    public Optional<String> itemId() {
        return switch (entity.kind()) {
            case JUDGEMENT, RECONCILIATION -> Optional.of(entity.id().split("/", -1)[1]);
            case CODEBOOK -> Optional.of(part);
            default -> Optional.empty();
        };
    }
}
