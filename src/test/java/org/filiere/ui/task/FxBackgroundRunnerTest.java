package org.filiere.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxBackgroundRunnerTest {

    @Test
    void theOutcomeOfAnEditFollowsWhatTheEditHasSentToTheWindow() {
        List<String> order = new CopyOnWriteArrayList<>();
        try (FxBackgroundRunner runner = new FxBackgroundRunner()) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                Platform.runLater(() -> order.add("study"));
                runner.whenDone(CompletableFuture.completedFuture("done"), order::add, failure -> order.add("failure"));
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(order).containsExactly("study", "done");
    }
}
