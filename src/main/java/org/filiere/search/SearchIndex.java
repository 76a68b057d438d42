package org.filiere.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.filiere.domain.EntityRef;

/**
 * Full text over a study. It lives in memory only and is made anew at each opening: nothing of a text may be left in a
 * file, or withdrawing a source would not really delete it. Any thread may search; one at a time changes it.
 */
public final class SearchIndex implements AutoCloseable {

    private static final double BUFFER_MEGABYTES = 24;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public SearchIndex() {
        try {
            TieredMergePolicy merging = new TieredMergePolicy();
            // what is to be forgotten must not stay because it is little
            merging.setForceMergeDeletesPctAllowed(0);
            IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer())
                    .setSimilarity(new Ranking())
                    .setMergePolicy(merging)
                    .setMergeScheduler(new SerialMergeScheduler())
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setUseCompoundFile(false);
            writer = new IndexWriter(directory, config);
            searchers = new SearcherManager(writer, new RankedSearchers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts these texts in the place of all that the index holds of an entity. Found from the next {@link #refresh} on.
     *
     * @param documents all of this entity; none to take it out
     */
    public void replace(EntityRef entity, List<SearchDocument> documents) {
        try {
            Term key = IndexFields.key(entity);
            if (documents.isEmpty()) {
                writer.deleteDocuments(key);
            } else {
                List<Document> made = new ArrayList<>(documents.size());
                documents.forEach(document -> made.add(IndexFields.toLucene(document)));
                writer.updateDocuments(key, made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on searches find what was put in and no longer find what was taken out. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the index forget what was taken out: until then its words lie unused in memory. Takes up to seconds in a
     * large study, while searches go on.
     */
    public void forget() {
        try {
            writer.forceMergeDeletes(true);
            searchers.maybeRefreshBlocking();
            writer.deleteUnusedFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Searches. One letter that is being typed is looked up among the letters with which words of a text begin, not in
     * every word, so that it costs no more than one word does; what is found and counted is the same. Of equals the order is that of their ids and places, whatever was put in first.
     *
     * @param viewer who searches, which decides what is found
     * @param most how many hits are listed of each sort; all are counted
     * @return nothing when the query asks for nothing, or the index was closed
     */
    public SearchResult search(SearchQuery query, SearchFilter filter, Viewer viewer, int most) {
        if (query.isEmpty()) {
            return SearchResult.NOTHING;
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                KindCollector collector = searcher.search(
                        new LuceneQueries(searcher.getIndexReader()).of(query, filter, viewer),
                        KindCollector.alone(most));
                return result(searcher.storedFields(), collector, query);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            return SearchResult.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes of memory the index takes. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether any word that the index keeps, found or not, begins like this. For tests of forgetting. */
    boolean keeps(String foldedBeginning) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return !new LuceneQueries(searcher.getIndexReader())
                        .beginningWith(foldedBeginning)
                        .isEmpty();
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SearchResult result(StoredFields stored, KindCollector collector, SearchQuery query)
            throws IOException {
        List<SearchResult.Group> groups = new ArrayList<>();
        for (SearchKind kind : SearchKind.values()) {
            int count = collector.count(kind);
            if (count > 0) {
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc found : collector.best(kind)) {
                    hits.add(IndexFields.toHit(stored.document(found.doc), query));
                }
                groups.add(new SearchResult.Group(kind, count, hits));
            }
        }
        return new SearchResult(groups);
    }

    private static final class RankedSearchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new Ranking());
            // the cache would keep filters of withdrawn texts alive, and gains little at this size
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
