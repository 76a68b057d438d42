package org.filiere.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;

/** Keeps the best hits of each sort of text and counts all, in one pass. */
final class KindCollector implements Collector {

    private static final SearchKind[] KINDS = SearchKind.values();
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.ORDER, SortField.Type.STRING));

    private final Map<SearchKind, TopFieldCollector> collectors = new EnumMap<>(SearchKind.class);

    private KindCollector(int most) {
        for (SearchKind kind : KINDS) {
            collectors.put(
                    kind,
                    new TopFieldCollectorManager(BEST_FIRST, Math.max(1, most), null, Integer.MAX_VALUE)
                            .newCollector());
        }
    }

    /** One collector for the whole search: an index in memory is searched on one thread. */
    static CollectorManager<KindCollector, KindCollector> alone(int most) {
        KindCollector collector = new KindCollector(most);
        return new CollectorManager<>() {
            @Override
            public KindCollector newCollector() {
                return collector;
            }

            @Override
            public KindCollector reduce(Collection<KindCollector> collectors) {
                return collector;
            }
        };
    }

    int count(SearchKind kind) {
        return collectors.get(kind).getTotalHits();
    }

    ScoreDoc[] best(SearchKind kind) {
        return collectors.get(kind).topDocs().scoreDocs;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        NumericDocValues kinds = DocValues.getNumeric(context.reader(), IndexFields.KIND);
        LeafCollector[] leaves = new LeafCollector[KINDS.length];
        for (SearchKind kind : KINDS) {
            leaves[kind.ordinal()] = collectors.get(kind).getLeafCollector(context);
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) throws IOException {
                for (LeafCollector leaf : leaves) {
                    leaf.setScorer(scorer);
                }
            }

            @Override
            public void collect(int document) throws IOException {
                if (kinds.advanceExact(document)) {
                    leaves[(int) kinds.longValue()].collect(document);
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
