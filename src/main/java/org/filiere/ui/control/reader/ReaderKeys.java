package org.filiere.ui.control.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/** What keys do in the reader, beside those that move and select. */
final class ReaderKeys {

    private final TranscriptReader reader;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    ReaderKeys(TranscriptReader reader) {
        this.reader = reader;
        keys.put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), reader::find);
        keys.put(new KeyCodeCombination(KeyCode.F3), () -> reader.stepFind(1));
        keys.put(new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN), () -> reader.stepFind(-1));
        keys.put(new KeyCodeCombination(KeyCode.F4), () -> reader.stepMark(1));
        keys.put(new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN), () -> reader.stepMark(-1));
        keys.put(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN), () -> reader.stepMark(1));
        keys.put(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN), () -> reader.stepMark(-1));
        for (KeyCode plus : List.of(KeyCode.PLUS, KeyCode.ADD, KeyCode.EQUALS)) {
            keys.put(
                    new KeyCodeCombination(plus, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
                    () -> reader.zoom(1));
        }
        for (KeyCode minus : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            keys.put(new KeyCodeCombination(minus, KeyCombination.SHORTCUT_DOWN), () -> reader.zoom(-1));
        }
        for (KeyCode zero : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            keys.put(new KeyCodeCombination(zero, KeyCombination.SHORTCUT_DOWN), reader::resetZoom);
        }
    }

    void onKey(KeyEvent event) {
        keys.entrySet().stream()
                .filter(key -> key.getKey().match(event))
                .findFirst()
                .ifPresent(key -> {
                    event.consume();
                    key.getValue().run();
                });
    }

    /** Ctrl and the wheel zoom. */
    void onScroll(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            reader.zoom(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }
}
