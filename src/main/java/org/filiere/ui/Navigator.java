package org.filiere.ui;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;

/** The way from one screen to another. Screens do not know each other; the application knows them all. */
public interface Navigator {

    /** Shows all cases. */
    void showCases();

    /**
     * Shows only these cases, as when a mark of a chart is clicked.
     *
     * @param title what they have in common, already in words
     * @param caseIds which
     */
    void showCases(String title, List<String> caseIds);

    /** Shows the form of a case. */
    void openCase(String caseId);

    /**
     * Shows the coding form of a case.
     *
     * @param itemId where to begin; empty for the first open item
     */
    void code(String caseId, Optional<String> itemId);

    /** Shows the history of an entity beside the screen that is open. */
    void showHistory(EntityRef entity);

    /** Shows the charts. */
    void showCharts();

    /** Shows all sources. */
    void showSources();

    /**
     * Shows a source in the reader.
     *
     * @param start first UTF-16 unit of what to show in it
     * @param end one past the last; equal to {@code start} for the place alone
     */
    void showSource(String sourceId, int start, int end);

    /** Shows a passage beside the item that it is linked to, in the coding form. */
    void showPassage(String caseId, String itemId, Passage passage);

    /** Shows the codebook at this item. */
    void showCodebook(String itemId);

    /** Shows the search with these words. */
    void search(String words);

    /** Shows the matrix of cases and items with what coders disagree on. */
    void showReview();

    /**
     * Shows the reconciliation of a case.
     *
     * @param topic the id of an item, or {@link EntityRef#GOVERNANCE}; empty for the first one to decide
     */
    void reconcile(String caseId, Optional<String> topic);

    /** Shows how far coders agree. */
    void showAgreement();

    /** Shows coders, assignments and packages. */
    void showTeam();

    /** Shows who decided what. */
    void showAudit();

    /** Shows a coder's own scores beside the final ones. */
    void showFeedback(String coderId);
}
