package org.filiere.ui.search;

import java.util.Optional;
import org.filiere.domain.Coder;
import org.filiere.domain.Item;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.search.Hit;
import org.filiere.ui.i18n.Messages;

/** Says in words where a hit stands. */
public final class SearchWords {

    private static final String BETWEEN = " · ";

    private final Messages messages;

    public SearchWords(Messages messages) {
        this.messages = messages;
    }

    /** The sort of text, of one hit, such as <em>Justification</em>. */
    public String kind(Hit hit) {
        return messages.longOf(hit.kind());
    }

    /**
     * Where it stands, such as a case and an item.
     *
     * @param coderId who looks; the work of others is said to be theirs
     */
    public String place(Hit hit, StudySnapshot study, String coderId) {
        String place =
                switch (hit.kind()) {
                    case SOURCE, SOURCE_TEXT -> source(hit.sourceId(), study);
                    case CODEBOOK -> item(hit.part(), study);
                    case CASE, NOTE -> caseName(hit, study);
                    case JUSTIFICATION, MEMO, CHAIN, RECONCILIATION ->
                        caseName(hit, study)
                                + hit.itemId()
                                        .map(id -> BETWEEN + item(id, study))
                                        .or(() -> chain(hit, study).map(name -> BETWEEN + name))
                                        .orElse("");
                };
        return hit.coderId()
                .filter(owner -> !owner.equals(coderId))
                .map(owner -> place + BETWEEN + coder(owner, study))
                .orElse(place);
    }

    private static String source(String id, StudySnapshot study) {
        Source source = study.sources().get(id);
        if (source == null) {
            return id;
        }
        boolean known = source.participantCode().isBlank() || source.title().contains(source.participantCode());
        return known ? source.title() : source.title() + BETWEEN + source.participantCode();
    }

    private static String caseName(Hit hit, StudySnapshot study) {
        return hit.entity()
                .caseId()
                .flatMap(study::caseFile)
                .flatMap(file -> file.details())
                .map(details -> details.name())
                .orElse(hit.entity().id());
    }

    private static String item(String id, StudySnapshot study) {
        return study.codebook()
                .flatMap(codebook -> codebook.item(id))
                .map(Item::name)
                .orElse(id);
    }

    private static Optional<String> chain(Hit hit, StudySnapshot study) {
        return study.entity(hit.entity())
                .flatMap(entity -> entity.content(ValueChain.class))
                .map(ValueChain::name);
    }

    private static String coder(String id, StudySnapshot study) {
        Coder coder = study.coders().get(id);
        return coder == null ? id : coder.initials();
    }
}
