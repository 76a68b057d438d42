package org.filiere.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.filiere.domain.Judgement;
import org.filiere.domain.Score;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.h2.H2Studies;
import org.filiere.ui.Theme;
import org.filiere.ui.UserSettings;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.FxBackgroundRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole application, screen by screen, with pictures of each in {@code target/screens}. */
@ExtendWith(ApplicationExtension.class)
class ScreensTest {

    private static final Path PICTURES = Path.of("target", "screens");
    private static final int[][] SIZES = {{1280, 720}, {1920, 1080}};

    @TempDir
    private static Path home;

    private final FxBackgroundRunner background = new FxBackgroundRunner();
    private Stage stage;
    private SettingsFile file;
    private UserSettings settings;
    private Workbench workbench;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        Path folder = Files.createTempDirectory(home, "start");
        file = new SettingsFile(folder.resolve("settings"));
        settings = file.settings(folder.resolve("studies"));
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
        stage.setWidth(SIZES[0][0]);
        stage.setHeight(SIZES[0][1]);
        workbench.start(Optional.empty());
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::close);
        background.close();
    }

    @Test
    void theFirstStartOpensACopyOfTheSampleWithItsCases(FxRobot robot) {
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        assertThat(Files.isRegularFile(
                        settings.studiesFolderProperty().get().resolve("latin-american-clusters/study.mv.db")))
                .isTrue();
        until(() -> !file.isFirstStart());
        for (String place : List.of("cases", "progress", "codebook", "charts", "check", "settings")) {
            robot.clickOn("#rail-" + place);
            picture(robot, "sample-" + place);
        }
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> window().code("sinos-valley-footwear", Optional.of("product-upgrading")));
        picture(robot, "sample-code");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().openCase("sinos-valley-footwear"));
        picture(robot, "sample-case");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().toggleHistory());
        picture(robot, "sample-history");
    }

    @Test
    void theKeyboardAloneFindsACaseScoresAnItemAndJustifiesIt(FxRobot robot) {
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        until(() -> window().snapshot().cases().size() == 40);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("sinos").type(KeyCode.ENTER);
        until(() -> robot.lookup("#coding").tryQuery().isPresent());
        robot.write("2.");
        until(() -> sinos().map(Judgement::score).equals(Optional.of(Score.of(2.5))));
        robot.type(KeyCode.ENTER).write("Stitchers move between firms.").type(KeyCode.ESCAPE);
        until(() -> sinos().map(Judgement::justification).equals(Optional.of("Stitchers move between firms.")));
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        until(() -> !sinos().map(Judgement::justification).equals(Optional.of("Stitchers move between firms.")));
    }

    private Optional<Judgement> sinos() {
        return window().snapshot()
                .caseFile("sinos-valley-footwear")
                .flatMap(cluster -> cluster.judgement("specialised-labour-market", "gpr-2005"));
    }

    @Test
    void theTrainingStudyFillsEveryScreen(FxRobot robot) {
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::openTraining);
        until(() -> robot.lookup("#shell-invented")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        for (String place : List.of("cases", "code", "charts")) {
            robot.clickOn("#rail-" + place);
            picture(robot, "training-" + place);
        }
        for (String chart : List.of("UPGRADING_BY_GROUP", "EFFICIENCY")) {
            robot.clickOn("#rail-charts");
            WaitForAsyncUtils.waitForFxEvents();
            robot.type(KeyCode.DOWN, 2);
            picture(robot, "training-charts-" + chart.toLowerCase(Locale.ROOT));
        }
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::closeStudy);
        until(() -> robot.lookup("#welcome").tryQuery().isPresent());
        picture(robot, "welcome");
    }

    @Test
    void theLeadOfTheTrainingStudySeesWhereCodersDiffer(FxRobot robot) {
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::openTraining);
        until(() -> robot.lookup("#shell-invented")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        for (String place : List.of("review", "agreement")) {
            robot.clickOn("#rail-" + place);
            picture(robot, "team-" + place);
        }
        String first = window().snapshot().cases().get(0).id();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().reconcile(first, Optional.empty()));
        picture(robot, "team-reconcile");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().showAudit());
        picture(robot, "team-audit");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> window().showFeedback("kessler"));
        picture(robot, "team-feedback");
    }

    @Test
    void wordsAreFoundInTheTextsOfTheTrainingStudyByKeyboard(FxRobot robot) {
        until(() -> robot.lookup("#cases-table").tryQuery().isPresent());
        WaitForAsyncUtils.waitForAsyncFx(20_000, workbench::openTraining);
        until(() -> robot.lookup("#shell-invented")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F).release(KeyCode.F, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> robot.lookup("#search-field").tryQuery().isPresent());
        picture(robot, "training-search-empty");
        robot.write("mercado");
        until(() -> robot.lookup("#search-results .match").tryQuery().isPresent());
        until(() -> robot.lookup("#search-preview").query().isVisible());
        robot.type(KeyCode.DOWN, 2);
        picture(robot, "training-search");
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        picture(robot, "training-search-link");
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("mercado");
        until(() -> robot.lookup("#palette-list .match").tryQuery().isPresent());
        picture(robot, "training-finder");
    }

    private StudyWindow window() {
        return workbench.window().orElseThrow();
    }

    private void picture(FxRobot robot, String name) {
        for (Theme theme : Theme.values()) {
            robot.interact(() -> settings.themeProperty().set(theme));
            for (int[] size : SIZES) {
                robot.interact(() -> {
                    stage.setWidth(size[0]);
                    stage.setHeight(size[1]);
                });
                WaitForAsyncUtils.waitForFxEvents();
                settle();
                save(name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0]);
            }
        }
        robot.interact(() -> {
            settings.themeProperty().set(Theme.LIGHT);
            stage.setWidth(SIZES[0][0]);
            stage.setHeight(SIZES[0][1]);
        });
    }

    /** Waits until what runs in the background now has reached the window. */
    private void settle() {
        for (int round = 0; round < 3; round++) {
            boolean[] done = new boolean[1];
            background.run(() -> true, value -> done[0] = value, failure -> {});
            until(() -> done[0]);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void save(String name) {
        BufferedImage image = WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null));
        assertThat(colours(image)).as("colours on " + name).isGreaterThan(20);
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long colours(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getHeight())
                .flatMap(y ->
                        java.util.stream.IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("did not come about within 30 s", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
