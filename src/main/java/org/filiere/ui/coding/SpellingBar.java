package org.filiere.ui.coding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Side;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.filiere.search.Span;
import org.filiere.search.SpellingDictionary;
import org.filiere.ui.i18n.Messages;

/**
 * The misspelt words below a justification, each a button with what might have been meant; and the language. They stand
 * below and are not underlined in the text, because a plain text area cannot do that, and an area that can would have
 * an undo, a caret and keys of its own where those of the study hold. Shift+F10 in a misspelt word opens its menu.
 */
final class SpellingBar extends FlowPane {

    private static final int MOST = 12;
    private static final double GAP = 6;

    private final SpellingModel model;
    private final JustificationArea area;
    private final Messages messages;
    private final Label lead = new Label();
    private final MenuButton language = new MenuButton();

    SpellingBar(SpellingModel model, JustificationArea area, Messages messages) {
        super(GAP, 2);
        this.model = model;
        this.area = area;
        this.messages = messages;
        setId("coding-spelling");
        lead.getStyleClass().add("hint");
        lead.setText(messages.get("coding.spelling.words"));
        language.setId("coding-spelling-language");
        language.getStyleClass().addAll("flat", "small", "spelling-language");
        model.misspeltProperty().subscribe(this::show);
        model.dictionariesProperty().subscribe(this::showLanguages);
        area.textProperty().addListener((property, before, now) -> model.type(now));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F10 && event.isShiftDown() && openAtCaret()) {
                event.consume();
            }
        });
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (openAtCaret()) {
                event.consume();
            }
        });
    }

    private void show(Map<String, Span> words) {
        boolean hadFocus = getChildren().stream().anyMatch(javafx.scene.Node::isFocused);
        getChildren().clear();
        if (!words.isEmpty()) {
            getChildren().add(lead);
        }
        words.keySet().stream().limit(MOST).map(this::button).forEach(getChildren()::add);
        getChildren().add(language);
        showLanguages(model.dictionariesProperty().get());
        if (hadFocus) {
            area.requestFocus();
        }
    }

    private MenuButton button(String word) {
        MenuButton button = new MenuButton(word);
        button.setId("coding-misspelt-" + word);
        button.setAccessibleText(messages.get("coding.spelling.word", word));
        button.getStyleClass().addAll("flat", "small", "misspelt");
        MenuItem learn = new MenuItem(messages.get("coding.spelling.learn"));
        learn.setOnAction(event -> model.learn(word));
        MenuItem waiting = new MenuItem(messages.get("coding.spelling.looking"));
        waiting.setDisable(true);
        button.getItems().setAll(waiting, new SeparatorMenuItem(), learn);
        button.setOnShowing(event -> model.suggest(word, found -> suggest(button, word, found)));
        return button;
    }

    private void suggest(MenuButton button, String word, List<String> found) {
        if (button.getItems().get(0).isDisable()) {
            button.getItems().remove(0);
            for (int i = 0; i < found.size(); i++) {
                String meant = found.get(i);
                MenuItem item = new MenuItem(meant);
                item.setMnemonicParsing(false);
                item.setOnAction(event -> area.correct(word, meant));
                button.getItems().add(i, item);
            }
            if (found.isEmpty()) {
                MenuItem none = new MenuItem(messages.get("coding.spelling.none"));
                none.setDisable(true);
                button.getItems().add(0, none);
            }
        }
    }

    /** Opens the menu of the misspelt word at the caret. */
    private boolean openAtCaret() {
        String word = area.wordAtCaret();
        return getChildren().stream()
                .filter(node -> node instanceof MenuButton button
                        && button != language
                        && button.getText().equals(word))
                .map(MenuButton.class::cast)
                .findFirst()
                .map(button -> {
                    button.requestFocus();
                    button.show();
                    return true;
                })
                .orElse(false);
    }

    private void showLanguages(List<SpellingDictionary> found) {
        language.setPopupSide(Side.TOP);
        language.getItems().clear();
        String chosen = model.chosen().map(SpellingDictionary::language).orElse("");
        language.setText(
                chosen.isEmpty()
                        ? messages.get("coding.spelling.off")
                        : messages.get("coding.spelling.in", name(chosen)));
        if (found.isEmpty()) {
            MenuItem how = new MenuItem(messages.get("coding.spelling.how"));
            how.setDisable(true);
            language.getItems().add(how);
            return;
        }
        language.getItems().add(choice(messages.get("coding.spelling.off"), "", chosen));
        found.forEach(one -> language.getItems().add(choice(name(one.language()), one.language(), chosen)));
    }

    private RadioMenuItem choice(String words, String tag, String chosen) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(tag.equals(chosen));
        item.setOnAction(event -> {
            model.choose(tag);
            showLanguages(model.dictionariesProperty().get());
        });
        return item;
    }

    private String name(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(messages.locale());
    }
}
