package org.filiere.ui.agreement;

import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.agreement.Bootstrap;
import org.filiere.domain.StudySnapshot;
import org.filiere.review.agreement.AgreementChoice;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.PeriodLength;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The computing behind the screen: first all coefficients, which is quick, then their intervals. The outcome before stays
 * until the new one is there. For the window's thread.
 */
final class AgreementWork {

    /** How far the computing is. */
    enum State {
        /** Nothing was asked for. */
        NOTHING,
        /** What is shown belongs to an earlier choice or state of the study. */
        OUTDATED,
        /** Coefficients are being computed; what is shown is outdated. */
        COMPUTING,
        /** Coefficients are shown, units are being resampled. */
        RESAMPLING,
        /** The resampling was stopped: there are no intervals. */
        STOPPED,
        /** All is shown. */
        DONE
    }

    /** What is wanted. */
    record Order(AgreementChoice choice, CoefficientKind kind, PeriodLength period, ZoneId zone, long seed) {}

    /** One computation, which can be called off from the window's thread while it runs on another. */
    private static final class Run {
        private final StudySnapshot study;
        private final Order order;
        private volatile boolean calledOff;
        private int percent = -1;

        Run(StudySnapshot study, Order order) {
            this.study = study;
            this.order = order;
        }
    }

    private final BackgroundRunner background;
    private final Consumer<Throwable> onFailure;
    private final ReadOnlyObjectWrapper<AgreementReport> report = new ReadOnlyObjectWrapper<>(this, "report");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.NOTHING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private Run latest;

    AgreementWork(BackgroundRunner background, Consumer<Throwable> onFailure) {
        this.background = background;
        this.onFailure = onFailure;
    }

    /** The outcome; null before the first. */
    ReadOnlyObjectProperty<AgreementReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    Optional<AgreementReport> report() {
        return Optional.ofNullable(report.get());
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How much of the resampling is done, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the last order was for this state of the study. */
    boolean isOf(StudySnapshot study) {
        return latest != null && latest.study == study && state.get() != State.OUTDATED;
    }

    /** Computes; what runs already is called off. */
    void begin(StudySnapshot study, Order order) {
        callOff();
        Run run = new Run(study, order);
        latest = run;
        state.set(State.COMPUTING);
        background.run(
                () -> AgreementReport.of(study, order.choice(), order.period(), order.zone()),
                made -> {
                    if (run == latest) {
                        report.set(made);
                        resample(run, made);
                    }
                },
                failure -> failed(run, failure));
    }

    private void resample(Run run, AgreementReport made) {
        progress.set(0);
        state.set(State.RESAMPLING);
        background.run(
                () -> made.withIntervals(
                        Bootstrap.of(run.order.seed()),
                        run.order.kind(),
                        (done, all) -> tell(run, done, all),
                        () -> run.calledOff),
                done -> {
                    if (run == latest && !run.calledOff) {
                        report.set(done);
                        state.set(State.DONE);
                    }
                },
                failure -> failed(run, failure));
    }

    /** The window hears of each whole per cent, not of each draw. */
    private void tell(Run run, int done, int all) {
        int percent = (int) (100L * done / all);
        if (percent > run.percent) {
            run.percent = percent;
            background.onWindowThread(() -> {
                if (run == latest) {
                    progress.set(percent / 100.0);
                }
            });
        }
    }

    private void failed(Run run, Throwable failure) {
        if (run == latest && state.get() != State.STOPPED) {
            state.set(State.OUTDATED);
        }
        if (!(failure instanceof CancellationException)) {
            onFailure.accept(failure);
        }
    }

    /** Stops the resampling; the coefficients stay without intervals. */
    void stop() {
        if (state.get() == State.RESAMPLING) {
            callOff();
            state.set(State.STOPPED);
        }
    }

    /** What is shown is no longer what was chosen. */
    void outdated() {
        callOff();
        if (report.get() != null) {
            state.set(State.OUTDATED);
        }
    }

    /** Drops the outcome. */
    void forget() {
        callOff();
        latest = null;
        report.set(null);
        state.set(State.NOTHING);
    }

    private void callOff() {
        if (latest != null) {
            latest.calledOff = true;
        }
    }
}
