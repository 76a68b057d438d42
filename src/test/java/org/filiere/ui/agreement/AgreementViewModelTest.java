package org.filiere.ui.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.filiere.agreement.BootstrapResult;
import org.filiere.domain.Dimension;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.ItemScope;
import org.filiere.review.agreement.Rater;
import org.filiere.ui.agreement.AgreementWork.State;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementViewModelTest {

    /** {@code kripp.alpha} of R's irr for the whole training study; see {@code stats/training/README.md}. */
    private static final double ALPHA_OF_R = 0.823468818464839;

    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final TrainingInMemory training = new TrainingInMemory(new ImmediateRunner());

    @TempDir
    Path dir;

    @AfterEach
    void close() {
        training.close();
        assertThat(training.failures()).isEmpty();
    }

    @Test
    void theAlphaOnScreenIsThatOfR() {
        AgreementViewModel model = shown(new ImmediateRunner());
        double alpha = report(model)
                .total()
                .coefficient(CoefficientKind.ALPHA_ORDINAL)
                .value()
                .orElseThrow();
        assertThat(alpha).isCloseTo(ALPHA_OF_R, within(1e-9));
        assertThat(model.words().value(CoefficientKind.ALPHA_ORDINAL, alpha)).isEqualTo("0.823");
        assertThat(model.words().used(report(model).total(), CoefficientKind.ALPHA_ORDINAL))
                .isEqualTo("110 units with ≥ 2 coders");
        assertThat(model.words().leftOut(report(model).total(), CoefficientKind.ALPHA_ORDINAL))
                .isEqualTo("34 left out: 17 with one score, 17 with none");
    }

    @Test
    void intervalsFollowTheSeedAndAreThereForEveryPart() {
        AgreementViewModel model = shown(new ImmediateRunner());
        assertThat(model.work().stateProperty().get()).isEqualTo(State.DONE);
        assertThat(report(model).parts())
                .allMatch(line -> line.bootstrap(CoefficientKind.ALPHA_ORDINAL).isPresent());
        BootstrapResult before =
                report(model).total().bootstrap(CoefficientKind.ALPHA_ORDINAL).orElseThrow();
        assertThat(model.words().made(before)).isEqualTo("95% interval from 10,000 resamples of the units, seed 2005");
        model.seedProperty().set(7L);
        BootstrapResult after =
                report(model).total().bootstrap(CoefficientKind.ALPHA_ORDINAL).orElseThrow();
        assertThat(after.seed()).isEqualTo(7);
        assertThat(after.interval()).isNotEqualTo(before.interval());
        model.seedProperty().set(AgreementViewModel.FIRST_SEED);
        assertThat(report(model).total().bootstrap(CoefficientKind.ALPHA_ORDINAL))
                .contains(before);
    }

    @Test
    void everyChoiceCountsAtOnce() {
        AgreementViewModel model = shown(new ImmediateRunner());
        model.pairProperty().set(Optional.of(List.of(Rater.of("tarrafa"), Rater.FINAL)));
        assertThat(alpha(model)).isCloseTo(0.881847701948300, within(1e-9));
        model.pairProperty().set(Optional.empty());
        model.withFinalProperty().set(true);
        assertThat(alpha(model)).isCloseTo(0.872511506075648, within(1e-9));
        model.withFinalProperty().set(false);
        model.itemsProperty().set(Optional.of(ItemScope.item("market-access")));
        assertThat(alpha(model)).isCloseTo(0.683480046948357, within(1e-9));
        model.itemsProperty().set(Optional.of(ItemScope.of(Dimension.JOINT_ACTION)));
        assertThat(report(model).parts()).hasSize(4 + 4);
        model.groupProperty().set(Optional.of(SectoralGroup.COMPLEX_PRODUCTS));
        assertThat(report(model).total().ratings().units()).hasSize(4 * 3);
        model.versionProperty().set(Optional.of(9));
        assertThat(report(model).total().ratings().raters()).isEmpty();
    }

    @Test
    void everyNumberOpensItsUnitsAndTheseTheirCases() {
        AgreementViewModel model = shown(new ImmediateRunner());
        AgreementReport report = report(model);
        model.show(
                new UnitsBehind("All", report.total().ratings(), report.total().rows(CoefficientKind.ALPHA_ORDINAL)));
        UnitsBehind behind = model.unitsProperty().get().orElseThrow();
        assertThat(behind.rows()).hasSize(110);
        model.review(behind.ratings().units().get(behind.rows().get(0)));
        assertThat(navigator.ways().get(0)).startsWith("reconcile ");
        model.showCases();
        assertThat(navigator.ways().get(1)).startsWith("cases All [");
        model.itemsProperty().set(Optional.of(ItemScope.item("market-access")));
        assertThat(model.unitsProperty().get()).isEmpty();
    }

    @Test
    void onlyALeadSeesIt() {
        AgreementViewModel model = shown(new ImmediateRunner());
        assertThat(model.leadProperty().get()).isTrue();
        OpenStudy.await(training.model().codeAs(TrainingInMemory.CODER));
        assertThat(model.leadProperty().get()).isFalse();
        assertThat(model.work().report()).isEmpty();
        model.compute();
        assertThat(model.work().report()).isEmpty();
    }

    @Test
    void anEditComputesAnewAndOutOfSightOnlyMarks() {
        AgreementViewModel model = shown(new ImmediateRunner());
        model.inSightProperty().set(false);
        training.record(Cases.judged("tejares-garments", StandardItem.values()[0], "tarrafa", Score.of(0)));
        assertThat(model.work().stateProperty().get()).isEqualTo(State.OUTDATED);
        assertThat(alpha(model)).isCloseTo(ALPHA_OF_R, within(1e-9));
        model.inSightProperty().set(true);
        assertThat(model.work().stateProperty().get()).isEqualTo(State.DONE);
        assertThat(alpha(model)).isNotCloseTo(ALPHA_OF_R, within(1e-6));
    }

    @Test
    void theResamplingCanBeStoppedAndBegunAgain() {
        SteppedRunner runner = new SteppedRunner();
        AgreementViewModel model = shown(runner);
        assertThat(model.work().stateProperty().get()).isEqualTo(State.COMPUTING);
        runner.step();
        assertThat(model.work().stateProperty().get()).isEqualTo(State.RESAMPLING);
        assertThat(alpha(model)).isCloseTo(ALPHA_OF_R, within(1e-9));
        model.work().stop();
        runner.step();
        assertThat(model.work().stateProperty().get()).isEqualTo(State.STOPPED);
        assertThat(report(model).total().bootstraps()).isEmpty();
        model.compute();
        runner.step();
        runner.step();
        assertThat(model.work().stateProperty().get()).isEqualTo(State.DONE);
    }

    @Test
    void theOutcomeBeforeStaysUntilTheNewOneIsThere() {
        SteppedRunner runner = new SteppedRunner();
        AgreementViewModel model = shown(runner);
        runner.step();
        runner.step();
        model.itemsProperty().set(Optional.of(ItemScope.item("market-access")));
        assertThat(model.work().stateProperty().get()).isEqualTo(State.COMPUTING);
        assertThat(alpha(model)).isCloseTo(ALPHA_OF_R, within(1e-9));
        model.itemsProperty().set(Optional.of(ItemScope.item("functional-upgrading")));
        runner.step();
        assertThat(alpha(model)).as("an outcome that nobody waits for").isCloseTo(ALPHA_OF_R, within(1e-9));
        runner.step();
        assertThat(alpha(model)).isCloseTo(0.731316590563166, within(1e-9));
    }

    @Test
    void tablesAreWrittenWithTheirSettings() throws IOException {
        AgreementViewModel model = shown(new ImmediateRunner());
        for (AgreementExport.Table table : AgreementExport.Table.values()) {
            dialogs.choose(dir.resolve(table.fileName()));
            model.export(table);
        }
        assertThat(Files.readAllLines(dir.resolve("agreement-coefficients.csv")))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "items=all; group=all; raters=all coders",
                                ",total,,alpha-ordinal,0.82346881",
                                ",unit-bootstrap,10000,0,2005,144,110,34,3,"));
        assertThat(Files.readAllLines(dir.resolve("agreement-wide.csv"))).hasSize(145);
        assertThat(Files.readAllLines(dir.resolve("agreement-long.csv"))).hasSize(315);
    }

    private AgreementViewModel shown(BackgroundRunner runner) {
        AgreementViewModel model =
                new AgreementViewModel(training.model(), navigator, Screens.MESSAGES, runner, dialogs, ZoneOffset.UTC);
        model.inSightProperty().set(true);
        return model;
    }

    private static AgreementReport report(AgreementViewModel model) {
        return model.work().report().orElseThrow();
    }

    private static double alpha(AgreementViewModel model) {
        return report(model)
                .total()
                .coefficient(CoefficientKind.ALPHA_ORDINAL)
                .value()
                .orElseThrow();
    }

    /** Does one piece of work at each step. */
    private static final class SteppedRunner implements BackgroundRunner {
        private final List<Runnable> waiting = new ArrayList<>();

        @Override
        public <T> void run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Throwable> onFailure) {
            waiting.add(() -> new ImmediateRunner().run(work, onSuccess, onFailure));
        }

        @Override
        public void onWindowThread(Runnable action) {
            action.run();
        }

        void step() {
            waiting.remove(0).run();
        }
    }
}
