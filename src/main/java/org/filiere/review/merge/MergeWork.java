package org.filiere.review.merge;

import java.util.List;
import org.filiere.domain.Revision;
import org.filiere.domain.Write;

/**
 * What is to be done once the questions are answered.
 *
 * @param revisions those to be merged, in one transaction; those that the study holds already are among them
 * @param afterwards the edit that follows from the answers; often nothing
 */
public record MergeWork(List<Revision> revisions, List<Write> afterwards) {
    public MergeWork {
        revisions = List.copyOf(revisions);
        afterwards = List.copyOf(afterwards);
    }
}
