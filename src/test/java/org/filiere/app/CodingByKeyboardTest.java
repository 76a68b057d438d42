package org.filiere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.filiere.domain.CaseFile;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.ValueChain;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.UserSettings;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.FxBackgroundRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A case of the training study is coded from empty to handed in without touching the mouse. */
@ExtendWith(ApplicationExtension.class)
class CodingByKeyboardTest {

    private static final String CASE = "huaricanta-knitwear";
    private static final String CODER = "barrantes";

    /** What is looked for in the interview, and the score and justification that follow from it, in the form's order. */
    private record Finding(String words, String score, String justification) {}

    private static final Map<String, Finding> FINDINGS = findings();

    @TempDir
    private static Path home;

    private final FxBackgroundRunner background = new FxBackgroundRunner();
    private Workbench workbench;

    private static Map<String, Finding> findings() {
        Map<String, Finding> all = new LinkedHashMap<>();
        all.put(
                "specialised-labour-market",
                new Finding("They're born here", "2", "Hand knitters, but few programmers."));
        all.put("local-availability-of-inputs", new Finding("the yarn comes from", "1", "Yarn and machines from far."));
        all.put("easy-access-to-information", new Finding("One sees through", "1.", "News by imitation only."));
        all.put("market-access", new Finding("they come with a van", "1", "Exporters' vans set the price."));
        all.put(
                "backward-vertical",
                new Finding("For Denmark they made us", "0", "Mills help the buyer, not the firms."));
        all.put("forward-vertical", new Finding("sits here with my sister", "2", "Joint design with one buyer."));
        all.put("horizontal-bilateral", new Finding("We lend each other", "2", "Groups share yarn and machine."));
        all.put("horizontal-multilateral", new Finding("a collective mark", "1", "A mark with rules has begun."));
        all.put("product-upgrading", new Finding("From gloves at four", "2.", "From gloves to coats."));
        all.put("process-upgrading", new Finding("Twelve electronic", "1", "Few machines, better planning."));
        all.put("functional-upgrading", new Finding("The catalogue of the five", "1", "An own catalogue, small."));
        all.put("intersectoral-upgrading", new Finding("now make bandages", "0.", "Two knitters make bandages."));
        return all;
    }

    @Start
    void start(Stage stage) {
        SettingsFile file = new SettingsFile(home.resolve("settings"));
        UserSettings settings = file.settings(home.resolve("studies"));
        FiliereApp.follow(settings);
        workbench = new Workbench(
                stage,
                file,
                settings,
                new Messages(Locale.ENGLISH),
                background,
                new StudyOpener(new H2Studies(new JsonRevisionCodec()), Clock.systemUTC(), Identifiers::next),
                Clock.systemUTC(),
                page -> {});
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1280);
        stage.setHeight(720);
        workbench.start(Optional.empty());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::close);
        background.close();
    }

    @Test
    void aCaseIsCodedFromEmptyToHandedInByKeysAlone(FxRobot robot) {
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::openTraining);
        until(() -> workbench.window().isPresent()
                && window().snapshot().caseFile(CASE).isPresent());
        assertThat(work().handIn(CODER)).isEmpty();
        assertThat(FINDINGS.keySet())
                .allMatch(item -> work().judgement(item, CODER).isEmpty());

        Keys keys = new Keys(robot);
        keys.chord(KeyCode.CONTROL, KeyCode.K);
        keys.words("huaricanta");
        keys.press(KeyCode.ENTER);
        until(() -> robot.lookup("#coding").tryQuery().isPresent());
        FINDINGS.forEach((item, finding) -> code(robot, keys, item, finding));
        codeTheChain(keys);
        keys.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        keys.press(KeyCode.ENTER);
        until(() -> work().handIn(CODER).isPresent());

        assertThat(work().handIn(CODER).orElseThrow().note()).isEmpty();
        FINDINGS.forEach((item, finding) -> assertJudged(item, finding));
        ValueChain chain = work().chains(CODER).values().iterator().next();
        assertThat(chain.name()).isEqualTo("Exporters in Lima");
        assertThat(chain.mode()).isEqualTo(GovernanceMode.QUASI_HIERARCHY);
        LoggerFactory.getLogger(CodingByKeyboardTest.class)
                .info("from empty to handed in: {} keys and {} letters of words", keys.commands, keys.letters);
        assertThat(keys.commands).as("keys that are no letters of words").isLessThan(170);
    }

    /** Finds the words, selects two more, links them, scores and justifies, and goes on to the next open item. */
    private void code(FxRobot robot, Keys keys, String item, Finding finding) {
        keys.chord(KeyCode.CONTROL, KeyCode.F);
        keys.words(finding.words());
        keys.press(KeyCode.ESCAPE);
        keys.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        keys.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        keys.chord(KeyCode.CONTROL, KeyCode.E);
        until(() -> judgement(item).map(known -> !known.passages().isEmpty()).orElse(false));
        keys.press(KeyCode.ESCAPE);
        keys.words(finding.score());
        keys.press(KeyCode.ENTER);
        keys.words(finding.justification());
        until(() -> judgement(item).map(Judgement::isComplete).orElse(false));
        keys.chord(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void codeTheChain(Keys keys) {
        keys.press(KeyCode.ESCAPE);
        keys.words("g");
        keys.press(KeyCode.SPACE);
        keys.words("Exporters in Lima");
        keys.press(KeyCode.TAB, KeyCode.RIGHT, KeyCode.RIGHT);
        keys.press(KeyCode.TAB, KeyCode.RIGHT);
        keys.press(KeyCode.TAB, KeyCode.SPACE);
        keys.press(KeyCode.TAB);
        keys.words("They come with a van and say a price.");
        keys.press(KeyCode.TAB, KeyCode.RIGHT);
        until(() -> !work().chains(CODER).isEmpty() && work().governance(CODER).isPresent());
        keys.press(KeyCode.ESCAPE);
    }

    private void assertJudged(String item, Finding finding) {
        Judgement judgement = judgement(item).orElseThrow();
        double score = finding.score().endsWith(".")
                ? Double.parseDouble(finding.score() + "5")
                : Double.parseDouble(finding.score());
        assertThat(judgement.score()).as(item).isEqualTo(Score.of(score));
        assertThat(judgement.justification()).isEqualTo(finding.justification());
        Passage passage = judgement.passages().get(0);
        assertThat(passage.quote())
                .startsWith(finding.words())
                .hasSizeGreaterThan(finding.words().length());
    }

    private CaseFile work() {
        return window().snapshot().caseFile(CASE).orElseThrow();
    }

    private Optional<Judgement> judgement(String item) {
        return work().judgement(item, CODER);
    }

    private StudyWindow window() {
        return workbench.window().orElseThrow();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about within 30 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses keys and counts them: a chord is one, and so is each letter. */
    private static final class Keys {

        private final FxRobot robot;
        private int commands;
        private int letters;

        Keys(FxRobot robot) {
            this.robot = robot;
        }

        void press(KeyCode... keys) {
            for (KeyCode key : keys) {
                robot.type(key);
                commands++;
            }
        }

        void chord(KeyCode... keys) {
            robot.press(keys).release(List.of(keys).toArray(KeyCode[]::new));
            WaitForAsyncUtils.waitForFxEvents();
            commands++;
        }

        void words(String words) {
            robot.write(words, 0);
            letters += words.length();
        }
    }
}
