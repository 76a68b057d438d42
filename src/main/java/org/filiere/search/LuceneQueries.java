package org.filiere.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.filiere.search.SearchQuery.Clause;

/** Says in Lucene's terms what is searched, for one state of the index. */
final class LuceneQueries {

    /** A phrase whose last word is being typed looks at no more words that begin so. */
    private static final int MOST_ENDINGS = 2_000;

    /** What begins like the word that is typed counts less than the word itself. */
    private static final float BEGINNING = 0.2f;

    private final IndexReader reader;

    LuceneQueries(IndexReader reader) {
        this.reader = reader;
    }

    Query of(SearchQuery query, SearchFilter filter, Viewer viewer) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Clause clause : query.clauses()) {
            all.add(of(clause), clause.excluded() ? Occur.MUST_NOT : Occur.MUST);
        }
        if (!viewer.lead()) {
            all.add(visible(viewer), Occur.FILTER);
        }
        if (!filter.kinds().isEmpty()) {
            all.add(
                    kinds(filter.kinds().stream()
                            .map(kind -> new BytesRef(kind.name()))
                            .toList()),
                    Occur.FILTER);
        }
        filter.caseId().ifPresent(id -> all.add(exactly(IndexFields.CASE, id), Occur.FILTER));
        filter.sourceId().ifPresent(id -> all.add(exactly(IndexFields.SOURCE, id), Occur.FILTER));
        filter.language().ifPresent(tag -> all.add(exactly(IndexFields.LANGUAGE, tag), Occur.FILTER));
        if (filter.mineOnly()) {
            all.add(exactly(IndexFields.CODER, viewer.coderId()), Occur.FILTER);
        }
        return all.build();
    }

    /** The words of the index that begin like this, as many as a phrase looks at. */
    List<Term> beginningWith(String beginning) throws IOException {
        BytesRef from = new BytesRef(beginning);
        TreeSet<BytesRef> found = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(IndexFields.TEXT);
            if (terms == null) {
                continue;
            }
            TermsEnum words = terms.iterator();
            int taken = 0;
            for (boolean more = words.seekCeil(from) != TermsEnum.SeekStatus.END;
                    more && taken < MOST_ENDINGS && StringHelper.startsWith(words.term(), from);
                    more = words.next() != null) {
                found.add(BytesRef.deepCopyOf(words.term()));
                taken++;
            }
        }
        return found.stream()
                .limit(MOST_ENDINGS)
                .map(word -> new Term(IndexFields.TEXT, word))
                .toList();
    }

    private static Query visible(Viewer viewer) {
        List<BytesRef> shared = Arrays.stream(SearchKind.values())
                .filter(SearchKind::isShared)
                .map(kind -> new BytesRef(kind.name()))
                .toList();
        return new BooleanQuery.Builder()
                .add(kinds(shared), Occur.SHOULD)
                .add(exactly(IndexFields.CODER, viewer.coderId()), Occur.SHOULD)
                .build();
    }

    private Query of(Clause clause) throws IOException {
        List<String> words = clause.words();
        String last = words.get(words.size() - 1);
        if (words.size() > 1) {
            return phrase(clause, last);
        }
        Query exact = exactly(IndexFields.TEXT, last);
        if (!clause.open()) {
            return exact;
        }
        Query beginning = new ConstantScoreQuery(
                IndexFields.isOneLetter(last)
                        ? exactly(IndexFields.FIRST, last)
                        : new PrefixQuery(new Term(IndexFields.TEXT, last)));
        return new BooleanQuery.Builder()
                .add(exact, Occur.SHOULD)
                .add(new BoostQuery(beginning, BEGINNING), Occur.SHOULD)
                .build();
    }

    private Query phrase(Clause clause, String last) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        clause.words()
                .subList(0, clause.words().size() - 1)
                .forEach(word -> phrase.add(new Term(IndexFields.TEXT, word)));
        if (!clause.open()) {
            return phrase.add(new Term(IndexFields.TEXT, last)).build();
        }
        List<Term> endings = beginningWith(last);
        return endings.isEmpty()
                ? new MatchNoDocsQuery("no word begins so")
                : phrase.add(endings.toArray(new Term[0])).build();
    }

    private static Query kinds(List<BytesRef> names) {
        return new TermInSetQuery(IndexFields.KIND, names);
    }

    private static Query exactly(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
