package org.filiere.ui.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.SearchFilter;
import org.filiere.search.SearchIndex;
import org.filiere.search.SearchQuery;
import org.filiere.search.SearchResult;
import org.filiere.search.StudyDocuments;
import org.filiere.search.Viewer;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.session.StudySession;
import org.filiere.session.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of the open study. On opening it is filled in the background, in pieces: the study's thread is asked
 * for one text at a time, so that an edit never waits for more than that. Each edit follows within the same moment, also
 * while it is being filled.
 */
public final class StudyIndexer implements AutoCloseable {

    /** So many cases are a piece of work; edits are followed between pieces. */
    private static final int CASES_AT_ONCE = 100;
    /** While the index is filled, searches find more each time that so many texts are in it. */
    private static final int SOURCES_BETWEEN_SHOWING = 50;

    private static final List<String> WARMING =
            List.of("a", "e", "s", "co", "de", "tra", "the", "que ", "de la ", "no es");
    private static final int WARMING_ROUNDS = 3;
    private static final int WARMING_HITS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(StudyIndexer.class);

    /**
     * How far the index is filled.
     *
     * @param done sources that are in it
     * @param of how many there are
     */
    public record Progress(int done, int of, boolean complete) {}

    private final StudySession session;
    private final SearchIndex index = new SearchIndex();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Deque<List<String>> casesToDo = new ArrayDeque<>();
    private final Deque<String> sourcesToDo = new ArrayDeque<>();
    private final CompletableFuture<Void> filled = new CompletableFuture<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "study-index");
        thread.setDaemon(true);
        return thread;
    });
    private final Subscription subscription;
    /** The study that the index follows; only its own thread uses it. */
    private StudySnapshot known;
    /** Whether it is queued that searches find what was put in; only the index's thread uses it. */
    private boolean showing;

    private volatile Progress progress = new Progress(0, 0, false);

    /** An indexer that begins to fill the index at once. */
    public StudyIndexer(StudySession session) {
        this.session = session;
        // before the study is looked at, so that no edit is missed
        subscription = session.subscribe(StudyChanged.class, change -> submit(() -> follow(change)));
        submit(this::begin);
    }

    /**
     * Searches as this coder; takes milliseconds, so not on the window's thread.
     *
     * @param coderId who searches: a coder finds only what is shared and the own work
     * @param most how many hits are listed of each sort
     */
    public SearchResult search(String typed, SearchFilter filter, String coderId, int most) {
        return index.search(SearchQuery.of(typed), filter, Viewer.of(session.snapshot(), coderId), most);
    }

    public Progress progress() {
        return progress;
    }

    /** Calls the action, on the index's thread, after each change of what can be found. */
    public Subscription onChanged(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    /** Completes when the index holds the whole study and all edits stored before the call. */
    public CompletableFuture<Void> settled() {
        return filled.thenCompose(done -> {
            CompletableFuture<Void> settled = new CompletableFuture<>();
            // behind the edits that are queued, and then behind their being shown
            submit(() -> submit(() -> settled.complete(null)));
            return settled;
        });
    }

    /** Stops at once, also while the index is being filled. */
    @Override
    public void close() {
        subscription.cancel();
        executor.shutdownNow();
        index.close();
    }

    private void submit(Runnable work) {
        try {
            executor.execute(() -> run(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("the index is closed and follows no more", e);
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!executor.isShutdown()) {
                LOG.error("the index could not follow the study", e);
            }
        }
    }

    private void begin() {
        known = session.snapshot();
        putStudy();
        List<String> cases = known.cases().stream().map(CaseFile::id).toList();
        for (int from = 0; from < cases.size(); from += CASES_AT_ONCE) {
            casesToDo.add(cases.subList(from, Math.min(cases.size(), from + CASES_AT_ONCE)));
        }
        sourcesToDo.addAll(known.sources().keySet());
        progress = new Progress(0, sourcesToDo.size(), false);
        submit(this::fill);
    }

    private void putStudy() {
        known.entity(EntityRef.codebook()).ifPresent(this::put);
    }

    /** One piece of the filling; the next is queued behind the edits that have come meanwhile. */
    private void fill() {
        try {
            if (!casesToDo.isEmpty()) {
                casesToDo
                        .poll()
                        .forEach(id -> known.caseFile(id)
                                .ifPresent(file -> file.entities().forEach(this::put)));
            } else if (!sourcesToDo.isEmpty()) {
                known.entity(EntityRef.source(sourcesToDo.poll())).ifPresent(this::put);
            }
        } finally {
            boolean complete = casesToDo.isEmpty() && sourcesToDo.isEmpty();
            progress = new Progress(progress.of() - sourcesToDo.size(), progress.of(), complete);
            if (complete || sourcesToDo.size() % SOURCES_BETWEEN_SHOWING == 0) {
                showSoon();
            }
            if (complete) {
                filled.complete(null);
                submit(() -> warm(0));
            } else {
                submit(this::fill);
            }
        }
    }

    /**
     * Searches for what is common in the languages of fieldwork, so that the first search of a person finds the code
     * compiled: it took 150 ms and more without. One search at a time, so that edits are followed between them.
     */
    private void warm(int number) {
        if (number < WARMING_ROUNDS * WARMING.size() && progress.of() > 0) {
            Viewer viewer = new Viewer("", number % 2 == 0);
            index.search(SearchQuery.of(WARMING.get(number % WARMING.size())), SearchFilter.NONE, viewer, WARMING_HITS);
            submit(() -> warm(number + 1));
        }
    }

    private void follow(StudyChanged change) {
        if (known == null) {
            return;
        }
        StudySnapshot before = known;
        known = change.after();
        Set<EntityRef> changed = new LinkedHashSet<>();
        change.revisions().forEach(revision -> changed.add(revision.entity()));
        boolean withdrawn = change.concerns(Kind.WITHDRAWAL);
        if (withdrawn) {
            // it reaches into what others recorded, without new revisions
            known.entities().stream()
                    .filter(entity ->
                            !before.entity(entity.ref()).map(Entity::current).equals(Optional.of(entity.current())))
                    .forEach(entity -> changed.add(entity.ref()));
            before.entities().stream()
                    .map(Entity::ref)
                    .filter(ref -> known.entity(ref).isEmpty())
                    .forEach(changed::add);
        }
        change.caseIds().stream()
                .filter(id ->
                        before.caseFile(id).isPresent() != known.caseFile(id).isPresent())
                .flatMap(id -> known.file(id).stream())
                .forEach(file -> file.entities().forEach(entity -> changed.add(entity.ref())));
        changed.forEach(this::put);
        if (withdrawn || changed.stream().anyMatch(this::isDeletedSource)) {
            show();
            index.forget();
        } else {
            showSoon();
        }
    }

    private boolean isDeletedSource(EntityRef ref) {
        return ref.kind() == Kind.SOURCE
                && known.entity(ref)
                        .flatMap(entity -> entity.content(Source.class))
                        .isEmpty();
    }

    private void put(Entity entity) {
        put(entity.ref());
    }

    private void put(EntityRef ref) {
        boolean ofLostCase =
                ref.caseId().filter(id -> known.caseFile(id).isEmpty()).isPresent();
        Content content = known.entity(ref)
                .filter(entity -> !ofLostCase)
                .map(entity -> entity.current().content())
                .orElse(Content.TOMBSTONE);
        Optional<String> text = content instanceof Source source ? text(source) : Optional.empty();
        index.replace(ref, StudyDocuments.of(ref, content, text));
    }

    private Optional<String> text(Source source) {
        try {
            return session.text(source.textHash()).join();
        } catch (CompletionException | RejectedExecutionException e) {
            LOG.warn("the text of a source cannot be searched", e);
            return Optional.empty();
        }
    }

    /** Lets what is queued now be followed first, so that a burst of edits is shown once. */
    private void showSoon() {
        if (!showing) {
            showing = true;
            submit(this::show);
        }
    }

    private void show() {
        showing = false;
        index.refresh();
        listeners.forEach(Runnable::run);
    }
}
