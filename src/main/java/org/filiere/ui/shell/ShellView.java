package org.filiere.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.filiere.ui.Screen;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The frame of an open study: a rail at the left, a bar at the top, the screen in the middle and, when asked for, a
 * panel at the right.
 */
public final class ShellView extends StackPane {

    private final BorderPane frame = new BorderPane();
    private final StackPane middle = new StackPane();
    private final Map<String, ToggleButton> railButtons = new LinkedHashMap<>();
    private final Map<String, RailEntry> entries = new LinkedHashMap<>();
    private final CommandPalette palette;
    private Screen current;

    /**
     * A shell.
     *
     * @param rail the places of the rail, the last one at its foot
     * @param palette what Ctrl+K finds by name
     * @param search what it finds in the texts
     * @param background where the texts are searched
     * @param actions what the bar's buttons do that is the application's business
     */
    public ShellView(
            ShellViewModel model,
            Messages messages,
            List<RailEntry> rail,
            Supplier<List<PaletteEntry>> palette,
            PaletteSearch search,
            BackgroundRunner background,
            ShellActions actions) {
        setId("shell");
        getStyleClass().add("shell");
        getStylesheets()
                .add(ShellView.class
                        .getResource("/org/filiere/ui/shell/shell.css")
                        .toExternalForm());
        this.palette = new CommandPalette(palette, search, background, messages, this::focusScreen);
        rail.forEach(entry -> entries.put(entry.id(), entry));
        frame.setLeft(new Rail(rail, railButtons, messages, this::show));
        frame.setTop(new TopBar(model, messages, actions, this.palette::open));
        frame.setCenter(middle);
        getChildren().addAll(frame, this.palette);
        shortcuts(model, actions, search);
    }

    /** Shows a place of the rail. */
    public void show(String railId) {
        railButtons.get(railId).setSelected(true);
        show(entries.get(railId).screen());
    }

    /** Shows a screen that the rail does not name, such as the form of a case, as part of a place that it does. */
    public void show(String railId, Screen screen) {
        railButtons.get(railId).setSelected(true);
        show(screen);
    }

    /** Shows a screen that belongs to no place of the rail, such as the search. */
    public void showApart(Screen screen) {
        railButtons.values().forEach(button -> button.setSelected(false));
        show(screen);
    }

    private void show(Screen screen) {
        if (current != screen) {
            if (current != null) {
                current.hidden();
            }
            current = screen;
            middle.getChildren().setAll(screen.view());
            // controls take their parts into the scene only now; before, these could not have the focus
            middle.applyCss();
            middle.layout();
        }
        screen.shown();
    }

    /** Shows a panel at the right, or none. */
    public void showPanel(Node panel) {
        frame.setRight(panel);
    }

    /** Hands over what is half entered on the screen in sight. */
    public void leave() {
        if (current != null) {
            current.hidden();
        }
    }

    private void focusScreen() {
        if (current != null) {
            current.shown();
        }
    }

    private void shortcuts(ShellViewModel model, ShellActions actions, PaletteSearch search) {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), this::find);
        keys.put(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), () -> undo(model));
        keys.put(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN), () -> redo(model));
        keys.put(
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> redo(model));
        keys.put(
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> search.showAll(""));
        keys.put(new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN), actions::toggleHistory);
        keys.put(new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN), actions::closeStudy);
        int number = 1;
        for (String id : entries.keySet()) {
            if (number < 10) {
                keys.put(KeyCombination.keyCombination("Shortcut+" + number), () -> show(id));
            }
            number++;
        }
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> keys.entrySet().stream()
                        .filter(key -> key.getKey().match(event))
                        .findFirst()
                        .ifPresent(key -> {
                            event.consume();
                            key.getValue().run();
                        }));
    }

    private void find() {
        if (current == null || !current.takesFind()) {
            palette.open();
        }
    }

    private void undo(ShellViewModel model) {
        leave();
        model.study().undo();
    }

    private void redo(ShellViewModel model) {
        leave();
        model.study().redo();
    }
}
