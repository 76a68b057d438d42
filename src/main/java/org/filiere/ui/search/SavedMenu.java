package org.filiere.ui.search;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.search.SavedSearches.Saved;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The saved searches: choose one, save what is asked, rename and delete the own ones. */
final class SavedMenu extends MenuButton {

    private final SearchViewModel model;
    private final Messages messages;
    private final Dialogs dialogs;

    SavedMenu(SearchViewModel model, Messages messages, Dialogs dialogs) {
        super(messages.get("search.saved"), new FontIcon(Feather.BOOKMARK));
        this.model = model;
        this.messages = messages;
        this.dialogs = dialogs;
        setId("search-saved");
        setOnShowing(event -> fill());
        fill();
    }

    private void fill() {
        List<Saved> all = model.saved().list();
        getItems().clear();
        all.forEach(saved -> getItems().add(item(saved, chosen -> model.apply(chosen.settings()))));
        if (!all.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        MenuItem save = new MenuItem(messages.get("search.saveThis"));
        save.setId("search-save");
        save.setDisable(!model.isAsking());
        save.setOnAction(event -> save());
        getItems().add(save);
        List<Saved> own = all.stream().filter(Saved::own).toList();
        if (!own.isEmpty()) {
            getItems().addAll(menu("search.rename", own, this::rename), menu("search.remove", own, this::delete));
        }
    }

    private Menu menu(String key, List<Saved> own, Consumer<Saved> action) {
        Menu menu = new Menu(messages.get(key));
        own.forEach(saved -> menu.getItems().add(item(saved, action)));
        return menu;
    }

    private MenuItem item(Saved saved, Consumer<Saved> action) {
        MenuItem item = new MenuItem(saved.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.accept(saved));
        return item;
    }

    private void save() {
        ask(
                "search.saveThis",
                () -> model.settings().words().trim(),
                name -> model.saved().save(name, model.settings()));
    }

    private void rename(Saved saved) {
        ask("search.rename", saved::name, name -> model.saved().rename(saved, name));
    }

    private void delete(Saved saved) {
        if (dialogs.confirm(
                messages.get("search.remove.title", saved.name()),
                messages.get("search.remove.text"),
                messages.get("search.remove.do"))) {
            model.saved().delete(saved);
        }
    }

    private void ask(String titleKey, Supplier<String> proposal, Consumer<String> action) {
        dialogs.askText(messages.get(titleKey), messages.get("search.name"), proposal.get())
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .ifPresent(action);
    }
}
