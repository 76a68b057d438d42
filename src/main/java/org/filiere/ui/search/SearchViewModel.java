package org.filiere.ui.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.Hit;
import org.filiere.search.SearchDocument;
import org.filiere.search.SearchKind;
import org.filiere.search.SearchQuery;
import org.filiere.search.SearchResult;
import org.filiere.search.Span;
import org.filiere.search.StudyDocuments;
import org.filiere.session.Subscription;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** A search: what is typed and chosen, what it finds, and what stands around a hit. For the window's thread. */
public final class SearchViewModel {

    /** So many hits of each sort are listed. */
    static final int LISTED = 100;

    /**
     * What stands around a hit.
     *
     * @param text the text that it stands in
     * @param place the first match in it
     * @param sourceId the source that the text is of; empty for any other text
     */
    public record Preview(Hit hit, String title, String text, Span place, Optional<String> sourceId) {}

    private record Answer(SearchSettings settings, SearchResult result) {}

    private final StudyModel study;
    private final StudyIndexer indexer;
    private final SearchWords words;
    private final SearchRows wording;
    private final HitOpener opener;
    private final SavedSearches saved;
    private final LinkViewModel linking;
    private final LatestOnly<SearchSettings, Answer> searching;
    private final Subscription subscription;

    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<Optional<SearchKind>> kind =
            new SimpleObjectProperty<>(this, "kind", Optional.empty());
    private final ObjectProperty<Optional<String>> caseId =
            new SimpleObjectProperty<>(this, "caseId", Optional.empty());
    private final ObjectProperty<Optional<String>> language =
            new SimpleObjectProperty<>(this, "language", Optional.empty());
    private final BooleanProperty mine = new SimpleBooleanProperty(this, "mine");
    private final ReadOnlyObjectWrapper<SearchResult> result =
            new ReadOnlyObjectWrapper<>(this, "result", SearchResult.NOTHING);
    private final ReadOnlyObjectWrapper<List<SearchRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<SearchSettings> answered = new ReadOnlyObjectWrapper<>(
            this, "answered", new SearchSettings("", Optional.empty(), Optional.empty(), Optional.empty(), false));
    private final ReadOnlyObjectWrapper<StudyIndexer.Progress> progress;
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private Hit selected;
    private boolean applying;

    /**
     * A search that asks for nothing yet.
     *
     * @param atHand the judgement at hand in the coding form, to which a passage is most likely to be linked
     * @param ids gives ids for saved searches
     */
    public SearchViewModel(
            StudyModel study,
            StudyIndexer indexer,
            Navigator navigator,
            Messages messages,
            BackgroundRunner background,
            Supplier<Optional<EntityRef>> atHand,
            Supplier<UUID> ids) {
        this.study = study;
        this.indexer = indexer;
        words = new SearchWords(messages);
        wording = new SearchRows(messages, words);
        opener = new HitOpener(study, navigator);
        saved = new SavedSearches(study, ids);
        linking = new LinkViewModel(study, background, atHand);
        progress = new ReadOnlyObjectWrapper<>(this, "progress", indexer.progress());
        searching = new LatestOnly<>(
                background,
                settings -> new Answer(
                        settings,
                        indexer.search(
                                settings.words(),
                                settings.filter(),
                                study.session().author().coderId(),
                                LISTED)),
                this::show,
                failure -> study.report("search.failed", failure));
        Stream.of(typed, kind, caseId, language, mine, study.coderIdProperty())
                .forEach(property -> property.addListener((source, before, now) -> search()));
        subscription = indexer.onChanged(() -> background.onWindowThread(this::indexChanged));
    }

    /** What is typed; see {@link SearchQuery}. */
    public StringProperty typedProperty() {
        return typed;
    }

    public ObjectProperty<Optional<SearchKind>> kindProperty() {
        return kind;
    }

    public ObjectProperty<Optional<String>> caseIdProperty() {
        return caseId;
    }

    public ObjectProperty<Optional<String>> languageProperty() {
        return language;
    }

    public BooleanProperty mineProperty() {
        return mine;
    }

    /** The hits, sort by sort, the first of each with a heading. */
    public ReadOnlyObjectProperty<List<SearchRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How far the index is filled. */
    public ReadOnlyObjectProperty<StudyIndexer.Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What stands around the hit that is selected; null for none. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Which item a passage is to be linked to. */
    public LinkViewModel linking() {
        return linking;
    }

    /** The searches kept in the study. */
    public SavedSearches saved() {
        return saved;
    }

    public StudyModel study() {
        return study;
    }

    /** What the lines are the answer to. */
    public ReadOnlyObjectProperty<SearchSettings> answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    /** Whether anything was asked for. */
    public boolean isAsking() {
        return !SearchQuery.of(answered.get().words()).isEmpty();
    }

    public SearchSettings settings() {
        return new SearchSettings(typed.get(), kind.get(), caseId.get(), language.get(), mine.get());
    }

    /** Searches for what was saved. */
    public void apply(SearchSettings settings) {
        applying = true;
        typed.set(settings.words());
        kind.set(settings.kind());
        caseId.set(settings.caseId());
        language.set(settings.language());
        mine.set(settings.mine());
        applying = false;
        search();
    }

    /** How much was found, in words. */
    public String countWords() {
        return wording.count(result.get());
    }

    /** Shows what stands around a hit. */
    public void select(Hit hit) {
        if (Objects.equals(hit, selected)) {
            return;
        }
        selected = hit;
        if (hit == null) {
            preview.set(null);
            return;
        }
        StudySnapshot now = study.snapshot();
        String title = words.place(hit, now, study.coderId());
        Optional<Source> source = Optional.ofNullable(now.sources().get(hit.sourceId()));
        if (hit.kind() == SearchKind.SOURCE_TEXT && source.isPresent()) {
            study.text(source.get().textHash(), text -> {
                if (hit.equals(selected)) {
                    preview.set(text.map(all -> new Preview(
                                    hit, title, all, hit.place().orElseThrow(), Optional.of(hit.sourceId())))
                            .orElse(null));
                }
            });
        } else {
            preview.set(ofEntity(hit, title, now).orElse(null));
        }
    }

    /** Goes to where the hit stands. */
    public void open(Hit hit) {
        opener.open(hit);
    }

    /**
     * Begins to link the sentence around the hit in the preview, or what is selected there.
     *
     * @param selection in the text of the preview, or nothing
     * @return false when there is nothing that can be linked
     */
    public boolean link(Optional<Span> selection) {
        Preview shown = preview.get();
        if (shown == null || shown.sourceId().isEmpty()) {
            return false;
        }
        String tag = Optional.ofNullable(
                        study.snapshot().sources().get(shown.sourceId().get()))
                .map(Source::language)
                .orElse("");
        Span span = selection
                .map(chosen -> PassageLinker.trimmed(shown.text(), chosen))
                .orElseGet(() -> PassageLinker.sentence(shown.text(), shown.place(), tag));
        return linking.ask(shown.sourceId().get(), shown.text(), span);
    }

    /** Stops hearing of the index. */
    public void dispose() {
        subscription.cancel();
    }

    private void indexChanged() {
        progress.set(indexer.progress());
        search();
    }

    private void search() {
        if (!applying) {
            searching.submit(settings());
        }
    }

    private void show(Answer answer) {
        SearchResult found = answer.result();
        result.set(found);
        rows.set(wording.of(found, study.snapshot(), study.coderId()));
        answered.set(answer.settings());
    }

    private Optional<Preview> ofEntity(Hit hit, String title, StudySnapshot now) {
        return now.entity(hit.entity())
                .flatMap(entity ->
                        StudyDocuments.of(hit.entity(), entity.current().content(), Optional.empty()).stream()
                                .filter(document -> document.kind() == hit.kind()
                                        && document.part().equals(hit.part()))
                                .findFirst())
                .map(SearchDocument::text)
                .map(text -> new Preview(
                        hit,
                        title,
                        text,
                        SearchQuery.of(typed.get()).matchesIn(text).stream()
                                .findFirst()
                                .orElse(new Span(0, 0)),
                        Optional.empty()));
    }
}
