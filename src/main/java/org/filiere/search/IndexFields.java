package org.filiere.search;

import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;

/** How a text stands in the index, and how a hit is read from it. */
final class IndexFields {

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ORDER = "order";
    static final String CODER = "coder";
    static final String CASE = "case";
    static final String SOURCE = "source";
    static final String LANGUAGE = "language";
    static final String TEXT = "text";
    /** The letters with which words of the text begin, so that one letter need not be looked for in every word. */
    static final String FIRST = "first";

    private static final String ENTITY_KIND = "entity-kind";
    private static final String ENTITY_ID = "entity-id";
    private static final String PART = "part";
    private static final String START = "start";
    private static final String END = "end";

    private IndexFields() {}

    static Term key(EntityRef entity) {
        return new Term(KEY, entity.kind().id() + ":" + entity.id());
    }

    static Document toLucene(SearchDocument from) {
        Document to = new Document();
        to.add(new StringField(KEY, key(from.entity()).text(), Field.Store.NO));
        to.add(new StringField(KIND, from.kind().name(), Field.Store.YES));
        to.add(new NumericDocValuesField(KIND, from.kind().ordinal()));
        String order = String.format(Locale.ROOT, "%s/%s/%09d", from.entity().id(), from.part(), from.start());
        to.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
        from.coderId().ifPresent(coder -> to.add(new StringField(CODER, coder, Field.Store.YES)));
        from.caseIds().forEach(caseId -> to.add(new StringField(CASE, caseId, Field.Store.NO)));
        to.add(new StringField(SOURCE, from.sourceId(), Field.Store.YES));
        to.add(new StringField(LANGUAGE, from.language(), Field.Store.NO));
        to.add(new StoredField(ENTITY_KIND, from.entity().kind().id()));
        to.add(new StoredField(ENTITY_ID, from.entity().id()));
        to.add(new StoredField(PART, from.part()));
        to.add(new StoredField(START, from.start()));
        to.add(new StoredField(END, from.end()));
        to.add(new TextField(TEXT, from.text(), Field.Store.YES));
        Words.of(from.text()).stream()
                .map(word -> firstLetter(word.folded()))
                .distinct()
                .forEach(letter -> to.add(new StringField(FIRST, letter, Field.Store.NO)));
        return to;
    }

    /** Whether this is one letter, so that {@link #FIRST} tells where words begin with it. */
    static boolean isOneLetter(String folded) {
        return folded.codePointCount(0, folded.length()) == 1;
    }

    private static String firstLetter(String folded) {
        return folded.substring(0, folded.offsetByCodePoints(0, 1));
    }

    static Hit toHit(Document from, SearchQuery query) {
        SearchKind kind = SearchKind.valueOf(from.get(KIND));
        Matches.Excerpt excerpt = Matches.excerpt(from.get(TEXT), query);
        int start = from.getField(START).numericValue().intValue();
        int end = from.getField(END).numericValue().intValue();
        Optional<Span> place = kind == SearchKind.SOURCE_TEXT
                ? Optional.of(excerpt.first().shifted(start))
                : end > start ? Optional.of(new Span(start, end)) : Optional.empty();
        return new Hit(
                kind,
                new EntityRef(Kind.byId(from.get(ENTITY_KIND)).orElseThrow(), from.get(ENTITY_ID)),
                from.get(PART),
                Optional.ofNullable(from.get(CODER)),
                from.get(SOURCE),
                place,
                excerpt.context(),
                excerpt.matches(),
                excerpt.from() > 0,
                excerpt.after());
    }
}
