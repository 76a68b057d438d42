package org.filiere.app;

import java.util.List;
import org.filiere.ui.NamesModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.agreement.AgreementView;
import org.filiere.ui.agreement.AgreementViewModel;
import org.filiere.ui.audit.AuditView;
import org.filiere.ui.audit.AuditViewModel;
import org.filiere.ui.feedback.FeedbackView;
import org.filiere.ui.feedback.FeedbackViewModel;
import org.filiere.ui.review.ReconcileViewModel;
import org.filiere.ui.review.ReviewView;
import org.filiere.ui.review.ReviewViewModel;
import org.filiere.ui.shell.RailEntry;

/** The screens with which a lead brings the work of several coders together. */
final class TeamScreens {

    private final ReviewView review;
    private final AgreementView agreement;
    private final FeedbackView feedback;
    private final AuditView audit;

    TeamScreens(StudyModel study, Navigator navigator, Surroundings around, NamesModel names) {
        review = new ReviewView(
                new ReviewViewModel(study, around.background(), navigator),
                new ReconcileViewModel(study, around.background(), Identifiers::next),
                around.messages(),
                around.zone(),
                navigator);
        agreement = new AgreementView(
                new AgreementViewModel(
                        study, navigator, around.messages(), around.background(), around.dialogs(), around.zone()),
                around.messages());
        FeedbackViewModel feedbackModel = new FeedbackViewModel(
                study,
                navigator,
                around.messages(),
                around.background(),
                around.dialogs(),
                around.pages(),
                around.zone());
        feedbackModel.shownProperty().bind(names.shownProperty());
        feedback = new FeedbackView(feedbackModel, around.messages());
        audit = new AuditView(
                new AuditViewModel(
                        study, navigator, around.messages(), around.background(), around.dialogs(), around.zone()),
                around.messages());
    }

    /** Their places of the rail. */
    List<RailEntry> rail() {
        return List.of(
                new RailEntry("review", "fth-columns", review), new RailEntry("agreement", "fth-activity", agreement));
    }

    ReviewView review() {
        return review;
    }

    FeedbackView feedback() {
        return feedback;
    }

    AuditView audit() {
        return audit;
    }
}
