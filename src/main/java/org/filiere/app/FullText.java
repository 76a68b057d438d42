package org.filiere.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.filiere.domain.EntityRef;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.SearchFilter;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.search.HitOpener;
import org.filiere.ui.search.SearchView;
import org.filiere.ui.search.SearchViewModel;
import org.filiere.ui.search.SearchWords;
import org.filiere.ui.search.StudyIndexer;
import org.filiere.ui.shell.PaletteHit;
import org.filiere.ui.shell.PaletteSearch;
import org.filiere.ui.task.BackgroundRunner;

/** Full text over the open study: its index, what Ctrl+K finds in it, and the screen. */
final class FullText implements PaletteSearch, AutoCloseable {

    private static final int MOST_HITS = 8;

    private final StudyModel study;
    private final Navigator navigator;
    private final StudyIndexer indexer;
    private final SearchWords words;
    private final HitOpener opener;
    private final SearchViewModel model;
    private final SearchView screen;

    FullText(
            StudyModel study,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            Dialogs dialogs,
            Supplier<Optional<EntityRef>> judgementAtHand) {
        this.study = study;
        this.navigator = navigator;
        indexer = new StudyIndexer(study.session());
        words = new SearchWords(messages);
        opener = new HitOpener(study, navigator);
        model = new SearchViewModel(
                study, indexer, navigator, messages, background, judgementAtHand, Identifiers::next);
        screen = new SearchView(model, messages, dialogs);
    }

    /** The screen, asking for these words; for what it asked before, if there are none. */
    SearchView screen(String typed) {
        screen.search(typed);
        return screen;
    }

    @Override
    public List<PaletteHit> find(String typed) {
        StudySnapshot now = study.session().snapshot();
        String coderId = study.session().author().coderId();
        return indexer.search(typed, SearchFilter.NONE, coderId, MOST_HITS).sample(MOST_HITS).stream()
                .map(hit ->
                        new PaletteHit(hit, words.place(hit, now, coderId), words.kind(hit), () -> opener.open(hit)))
                .toList();
    }

    @Override
    public void showAll(String typed) {
        navigator.search(typed);
    }

    @Override
    public void close() {
        model.dispose();
        indexer.close();
    }
}
