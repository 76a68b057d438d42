package org.filiere.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.domain.Coder;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar at the top: study, undo and redo, find, who is coding, save state, menu. */
final class TopBar extends HBox {

    private final ShellViewModel model;
    private final Messages messages;

    TopBar(ShellViewModel model, Messages messages, ShellActions actions, Runnable openPalette) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = iconButton(
                "shell-undo",
                "fth-corner-up-left",
                "shell.undo",
                () -> model.study().undo());
        undo.disableProperty().bind(model.study().canUndoProperty().not());
        Button redo = iconButton(
                "shell-redo",
                "fth-corner-up-right",
                "shell.redo",
                () -> model.study().redo());
        redo.disableProperty().bind(model.study().canRedoProperty().not());
        getChildren()
                .addAll(
                        title(),
                        invented(),
                        gap,
                        saveState(),
                        retry(),
                        undo,
                        redo,
                        find(openPalette),
                        iconButton("shell-history", "fth-clock", "shell.history", actions::toggleHistory),
                        coder(),
                        menu(actions));
    }

    private Node title() {
        Label title = new Label();
        title.setId("shell-title");
        title.getStyleClass().add("shell-title");
        title.textProperty().bind(model.titleBinding());
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(80);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.titleBinding());
        title.setTooltip(tooltip);
        return title;
    }

    private Node invented() {
        Label chip = new Label(messages.get("shell.invented"));
        chip.setId("shell-invented");
        chip.getStyleClass().addAll("chip", "invented");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.visibleProperty().bind(model.inventedBinding());
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }

    private Node saveState() {
        Label label = new Label();
        label.setId("shell-saved");
        label.textProperty().bind(model.savedBinding());
        label.setMinWidth(60);
        model.unsavedBinding().addListener((observable, before, now) -> mark(label, now));
        mark(label, model.unsavedBinding().get());
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(model.savedBinding());
        label.setTooltip(tooltip);
        return label;
    }

    private static void mark(Label label, boolean unsaved) {
        label.getStyleClass().removeAll("problem", "hint");
        label.getStyleClass().add(unsaved ? "problem" : "hint");
    }

    private Node retry() {
        Button retry = new Button(messages.get("shell.retry"));
        retry.setId("shell-retry");
        retry.getStyleClass().add(Styles.DANGER);
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.visibleProperty().bind(model.unsavedBinding());
        retry.managedProperty().bind(retry.visibleProperty());
        retry.setOnAction(event -> model.study().retrySaving());
        return retry;
    }

    private Node find(Runnable openPalette) {
        Button find = new Button(messages.get("shell.find"), new FontIcon("fth-search"));
        find.setId("shell-find");
        find.setMinWidth(Region.USE_PREF_SIZE);
        find.setOnAction(event -> openPalette.run());
        return find;
    }

    private Button iconButton(String id, String icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node coder() {
        MenuButton menu = new MenuButton();
        menu.setId("shell-coder");
        menu.textProperty().bind(model.coderNameBinding());
        menu.setGraphic(new FontIcon("fth-user"));
        menu.setMaxWidth(240);
        menu.setTooltip(new Tooltip(messages.get("shell.coder.tip")));
        menu.setOnShowing(event -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        ToggleGroup group = new ToggleGroup();
        menu.getItems().clear();
        for (Map.Entry<String, Coder> entry : model.coders().entrySet()) {
            Coder coder = entry.getValue();
            RadioMenuItem item =
                    new RadioMenuItem(messages.get("shell.coder", coder.name(), messages.of(coder.role())));
            item.setToggleGroup(group);
            item.setSelected(entry.getKey().equals(model.study().coderId()));
            item.setOnAction(event -> model.study().codeAs(entry.getKey()));
            menu.getItems().add(item);
        }
    }

    private Node menu(ShellActions actions) {
        MenuButton menu = new MenuButton(null, new FontIcon("fth-more-vertical"));
        menu.setId("shell-menu");
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        menu.setAccessibleText(messages.get("shell.menu"));
        MenuItem export = new MenuItem(messages.get("shell.export"));
        export.setOnAction(event -> actions.exportPackage());
        MenuItem report = new MenuItem(messages.get("shell.report"));
        report.setOnAction(event -> actions.writeReport());
        MenuItem feedback = new MenuItem(messages.get("shell.feedback"));
        feedback.setOnAction(event -> actions.showFeedback());
        MenuItem audit = new MenuItem(messages.get("shell.audit"));
        audit.setOnAction(event -> actions.showAudit());
        MenuItem names = new MenuItem(messages.get("shell.names"));
        names.setOnAction(event -> actions.showNames());
        MenuItem close = new MenuItem(messages.get("shell.close"));
        close.setOnAction(event -> actions.closeStudy());
        menu.getItems()
                .addAll(
                        export,
                        report,
                        new SeparatorMenuItem(),
                        feedback,
                        audit,
                        names,
                        new SeparatorMenuItem(),
                        close);
        return menu;
    }
}
