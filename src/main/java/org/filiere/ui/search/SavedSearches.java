package org.filiere.ui.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.filiere.domain.Coder;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SavedView;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.StudyModel;

/**
 * The searches that are kept in the study under a name. A coder sees the own ones and those of a lead: what another
 * coder looks for would tell how that coder reads the case. A lead sees all.
 */
public final class SavedSearches {

    /** The name of the screen in saved views. */
    static final String SCREEN = "search";

    private static final String SAVE = "search.save";

    /**
     * A search under a name.
     *
     * @param id of its entity
     * @param own whether the coder at work saved it, who then may rename and delete it
     */
    public record Saved(String id, String name, SearchSettings settings, boolean own) {}

    private final StudyModel study;
    private final Supplier<UUID> ids;

    SavedSearches(StudyModel study, Supplier<UUID> ids) {
        this.study = study;
        this.ids = ids;
    }

    /** Those that the coder at work may see, by name. */
    public List<Saved> list() {
        StudySnapshot now = study.snapshot();
        return now.views().entrySet().stream()
                .filter(view -> view.getValue().screen().equals(SCREEN) && isVisible(now, view.getKey()))
                .map(view -> new Saved(
                        view.getKey(),
                        view.getValue().name(),
                        SearchSettings.of(view.getValue().settings()),
                        author(now, view.getKey()).equals(Optional.of(study.coderId()))))
                .sorted(Comparator.comparing(Saved::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Saved::id))
                .toList();
    }

    /** Keeps a search; one of the own with this name is replaced. */
    public void save(String name, SearchSettings settings) {
        String id = list().stream()
                .filter(saved -> saved.own() && saved.name().equals(name))
                .map(Saved::id)
                .findFirst()
                .orElseGet(() -> ids.get().toString());
        write(id, name, settings);
    }

    public void rename(Saved saved, String name) {
        write(saved.id(), name, saved.settings());
    }

    public void delete(Saved saved) {
        study.record("search.delete", Write.delete(EntityRef.view(saved.id())));
    }

    private void write(String id, String name, SearchSettings settings) {
        study.record(SAVE, new Write(EntityRef.view(id), new SavedView(SCREEN, name, settings.toSaved())));
    }

    private boolean isVisible(StudySnapshot now, String id) {
        Optional<String> author = author(now, id);
        return isLead(now, study.coderId())
                || author.filter(by -> by.equals(study.coderId()) || isLead(now, by))
                        .isPresent();
    }

    private static Optional<String> author(StudySnapshot now, String id) {
        return now.entity(EntityRef.view(id))
                .map(Entity::current)
                .map(revision -> revision.stamp().author());
    }

    private static boolean isLead(StudySnapshot now, String coderId) {
        Coder coder = now.coders().get(coderId);
        return coder != null && coder.role() == Coder.Role.LEAD;
    }
}
