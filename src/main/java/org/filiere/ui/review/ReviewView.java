package org.filiere.ui.review;

import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.filiere.ui.Navigator;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;

/** The lead's screen: the matrix of cases and items, and the reconciliation of one case. Closed to everybody else. */
public final class ReviewView extends StackPane implements Screen {

    private final ReviewViewModel matrixModel;
    private final ReconcileViewModel caseModel;
    private final MatrixPane matrix;
    private final ReconcilePane reconcile;
    private final EmptyState closed;
    private boolean onCase;

    /**
     * The screen, with the matrix in sight.
     *
     * @param zone for the times of decisions and notes
     */
    public ReviewView(
            ReviewViewModel matrixModel,
            ReconcileViewModel caseModel,
            Messages messages,
            ZoneId zone,
            Navigator navigator) {
        this.matrixModel = matrixModel;
        this.caseModel = caseModel;
        setId("review");
        getStylesheets()
                .add(ReviewView.class
                        .getResource("/org/filiere/ui/review/review.css")
                        .toExternalForm());
        matrix = new MatrixPane(matrixModel, messages);
        reconcile = new ReconcilePane(matrixModel, caseModel, messages, zone, navigator);
        closed = new EmptyState(messages.get("review.closed.title"), messages.get("review.closed.text"));
        closed.setId("review-closed");
        getChildren().addAll(matrix, reconcile, closed);
        matrixModel.closedProperty().addListener((property, before, now) -> arrange());
        caseModel.sightProperty().addListener((property, before, now) -> arrange());
        arrange();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        matrixModel.inSightProperty().set(true);
        arrange();
        focus();
    }

    @Override
    public void hidden() {
        if (onCase) {
            reconcile.flush();
        }
        caseModel.leave();
        matrixModel.inSightProperty().set(false);
    }

    /** Shows the matrix. */
    public void showMatrix() {
        if (onCase) {
            reconcile.flush();
            matrix.choose(caseModel.caseId(), caseModel.currentProperty().get());
            caseModel.leave();
        }
        onCase = false;
        arrange();
        focus();
    }

    /**
     * Shows the reconciliation of a case.
     *
     * @param topic the id of an item, or {@link org.filiere.domain.EntityRef#GOVERNANCE}; empty for the first one to decide
     * @return false when there is no such case, or the coder at work is no lead; then the matrix is shown
     */
    public boolean reconcile(String caseId, Optional<String> topic) {
        if (onCase) {
            reconcile.flush();
        }
        onCase = caseModel.open(caseId, topic);
        arrange();
        focus();
        return onCase;
    }

    private void focus() {
        if (onCase) {
            reconcile.focus();
        } else {
            matrix.focus();
        }
    }

    private void arrange() {
        boolean isClosed = matrixModel.closedProperty().get();
        boolean onOne = onCase && caseModel.sightProperty().get() != null;
        closed.setVisible(isClosed);
        reconcile.setVisible(!isClosed && onOne);
        matrix.setVisible(!isClosed && !onOne);
    }
}
