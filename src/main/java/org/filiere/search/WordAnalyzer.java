package org.filiere.search;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Gives Lucene the words of {@link Words}. */
final class WordAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WordTokenizer());
    }

    private static final class WordTokenizer extends Tokenizer {

        private static final int BUFFER = 4096;

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
        private Iterator<Word> words = List.<Word>of().iterator();
        private int end;

        @Override
        public void reset() throws IOException {
            super.reset();
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[BUFFER];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                text.append(buffer, 0, read);
            }
            end = text.length();
            words = Words.of(text).iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!words.hasNext()) {
                return false;
            }
            Word word = words.next();
            term.append(word.folded());
            offsets.setOffset(word.start(), word.end());
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offsets.setOffset(end, end);
        }
    }
}
