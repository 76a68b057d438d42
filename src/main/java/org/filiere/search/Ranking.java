package org.filiere.search;

import org.apache.lucene.search.similarities.BasicStats;
import org.apache.lucene.search.similarities.SimilarityBase;

/**
 * Ranks by how often a word stands in a text and how short the text is: BM25's saturation tf / (tf + k) with k growing
 * with the length (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", eq. 3.15), without its weight
 * for rare words. That weight counts texts that were taken out but lie there still, so the order would depend on how
 * the index came about.
 */
final class Ranking extends SimilarityBase {

    private static final double SATURATION = 0.4;
    /** The length of a stretch of a transcript in words, about. */
    private static final double USUAL_LENGTH = 200;

    @Override
    protected double score(BasicStats stats, double frequency, double length) {
        return stats.getBoost() * frequency / (frequency + SATURATION + length / USUAL_LENGTH);
    }

    @Override
    public String toString() {
        return "saturated frequency by length";
    }
}
