package org.filiere.ui.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.Item;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.session.StudySession;
import org.filiere.ui.i18n.Messages;

/**
 * All that a coder may see of a study and in which names may stand: the texts of the sources, the coder's own
 * justifications, for a lead those of all coders, and the final reasons.
 */
final class SeenWritings {

    private final Messages messages;
    private final StudySession session;

    SeenWritings(Messages messages, StudySession session) {
        this.messages = messages;
        this.session = session;
    }

    /** Reads them; waits for the study's thread, so not on the window's. */
    List<NamePreview.Writing> of(StudySnapshot study, String coderId) {
        List<NamePreview.Writing> all = new ArrayList<>();
        for (Source source : study.sources().values()) {
            session.text(source.textHash())
                    .join()
                    .ifPresent(text -> all.add(new NamePreview.Writing(source.title(), text)));
        }
        Coder coder = study.coders().get(coderId);
        boolean lead = coder != null && coder.role() == Coder.Role.LEAD;
        List<Item> items = study.codebook().map(book -> book.items()).orElse(List.of());
        for (CaseFile file : study.cases()) {
            String name = file.details().orElseThrow().name();
            for (Item item : items) {
                addItem(all, file, item, messages.get("names.where", name, item.name()), lead ? "" : coderId);
            }
            for (String author : lead ? file.codersAtWork() : List.of(coderId)) {
                file.chains(author)
                        .values()
                        .forEach(chain ->
                                add(all, messages.get("names.where", name, chain.name()), chain.justification()));
            }
        }
        return all;
    }

    private static void addItem(List<NamePreview.Writing> all, CaseFile file, Item item, String where, String onlyOf) {
        for (Map.Entry<String, org.filiere.domain.Judgement> made :
                file.judgements(item.id()).entrySet()) {
            if (onlyOf.isEmpty() || onlyOf.equals(made.getKey())) {
                add(all, where, made.getValue().justification());
                made.getValue().passages().forEach(passage -> add(all, where, passage.memo()));
            }
        }
        file.reconciliation(item.id()).ifPresent(decided -> {
            add(all, where, decided.reason());
            decided.justifications().forEach(text -> add(all, where, text));
        });
    }

    private static void add(List<NamePreview.Writing> all, String where, String text) {
        if (!text.isBlank()) {
            all.add(new NamePreview.Writing(where, text));
        }
    }
}
