package org.filiere.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.review.ReconcileStudy.ALPHA;
import static org.filiere.ui.review.ReconcileStudy.BETA;
import static org.filiere.ui.review.ReconcileStudy.LABOUR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.review.CaseReview;
import org.filiere.review.ReviewFilter;
import org.filiere.review.Spread;
import org.filiere.review.TopicState;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {

    private final ReconcileStudy study = new ReconcileStudy(new ImmediateRunner());
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final ReviewViewModel model = new ReviewViewModel(study.study.model(), new ImmediateRunner(), navigator);

    @AfterEach
    void close() {
        study.close();
    }

    private List<String> shown() {
        return model.rows().stream().map(CaseReview::caseId).toList();
    }

    @Test
    void nothingIsComputedOutOfSight() {
        assertThat(model.rows()).isEmpty();
        model.inSightProperty().set(true);
        assertThat(shown()).containsExactly(ALPHA, BETA);
        assertThat(model.totalsProperty().get().topics()).isEqualTo(26);
        assertThat(model.totalsProperty().get().states().get(TopicState.TO_DO)).isEqualTo(26);
        assertThat(model.totalsProperty().get().spreads().get(Spread.NOT_APPLICABLE_AGAINST_SCORE))
                .isEqualTo(1);
    }

    @Test
    void codersSeeNoRowAndNoCount() {
        model.inSightProperty().set(true);
        study.as(OpenStudy.ANA);
        assertThat(model.closedProperty().get()).isTrue();
        assertThat(model.rows()).isEmpty();
        assertThat(model.totalsProperty().get().topics()).isZero();
        assertThat(model.cases()).isZero();
        study.as(OpenStudy.LEA);
        assertThat(shown()).containsExactly(ALPHA, BETA);
    }

    @Test
    void aMatrixThatIsReadyAfterTheCoderHasChangedIsNotShown() {
        List<Runnable> waiting = new ArrayList<>();
        BackgroundRunner slow = new BackgroundRunner() {
            @Override
            public <T> void run(
                    Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
                waiting.add(() -> new ImmediateRunner().run(work, onSuccess, onFailure));
            }

            @Override
            public void onWindowThread(Runnable action) {
                action.run();
            }
        };
        ReviewViewModel later = new ReviewViewModel(study.study.model(), slow, navigator);
        later.inSightProperty().set(true);
        study.as(OpenStudy.ANA);
        waiting.get(0).run();
        assertThat(later.closedProperty().get()).isTrue();
        assertThat(later.rows()).isEmpty();
    }

    @Test
    void anEditReplacesTheRowOfItsCaseAlone() {
        model.inSightProperty().set(true);
        CaseReview other = model.rows().get(1);
        study.study.record(ReconcileStudy.judgement(LABOUR, OpenStudy.ANA, Score.of(0), "none"));
        assertThat(model.rows().get(0).topic(LABOUR).orElseThrow().spread()).isEqualTo(Spread.ONE_OR_MORE);
        assertThat(model.rows().get(1)).isSameAs(other);
    }

    @Test
    void filtersAndOrderAreFollowed() {
        study.study.record(
                Cases.of("gamma", "Gamma shoes", "", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.judged("gamma", StandardItem.MARKET_ACCESS, OpenStudy.ANA, Score.of(0)),
                Cases.judged("gamma", StandardItem.MARKET_ACCESS, ReconcileStudy.BEA, Score.of(3)));
        model.inSightProperty().set(true);
        assertThat(shown()).containsExactly(ALPHA, BETA, "gamma");
        model.byDisagreementProperty().set(true);
        assertThat(shown()).containsExactly(ALPHA, "gamma", BETA);
        model.filterProperty()
                .set(new ReviewFilter(
                        Optional.empty(),
                        Optional.of(ReconcileStudy.BEA),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Spread.ONE_OR_MORE)));
        assertThat(shown()).containsExactly(ALPHA, "gamma");
        assertThat(model.totalsProperty().get().topics()).isEqualTo(3);
    }

    @Test
    void theNextCaseIsTheNextOneWithSomethingOpen() {
        model.inSightProperty().set(true);
        assertThat(model.openNextAfter(ALPHA)).isTrue();
        assertThat(navigator.ways()).containsExactly("reconcile beta " + LABOUR);
        model.filterProperty()
                .set(new ReviewFilter(
                        Optional.empty(),
                        Optional.of(ReconcileStudy.BEA),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(model.openNextAfter(ALPHA)).isFalse();
    }
}
