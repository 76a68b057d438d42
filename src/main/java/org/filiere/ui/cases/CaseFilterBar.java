package org.filiere.ui.cases;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What narrows the table down. */
final class CaseFilterBar extends VBox {

    private static final double TEXT_WIDTH = 300;

    private final CaseFilters filters;
    private final CasesViewModel model;
    private final Messages messages;
    private final CustomTextField text = new CustomTextField();
    private Runnable onLeave = () -> {};

    CaseFilterBar(CasesViewModel model, Messages messages) {
        super(8);
        this.model = model;
        this.filters = model.filters();
        this.messages = messages;
        HBox row = new HBox(8, textField(), group(), country(), progress(), clear());
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, only());
    }

    /** What is done when the user goes from the text field to the rows. */
    void setOnLeave(Runnable action) {
        onLeave = action;
    }

    void focusText() {
        text.requestFocus();
        text.selectAll();
    }

    /** Takes over what was typed elsewhere. */
    void type(String typed) {
        text.appendText(typed);
        text.requestFocus();
        text.end();
    }

    private Node textField() {
        text.setId("cases-filter");
        text.setPromptText(messages.get("cases.filter"));
        text.setAccessibleText(messages.get("cases.filter"));
        text.setLeft(new FontIcon(Feather.SEARCH));
        text.setPrefWidth(TEXT_WIDTH);
        text.textProperty().bindBidirectional(filters.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean leaves = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN;
            if (event.getCode() == KeyCode.ESCAPE) {
                text.clear();
            } else if (!leaves) {
                return;
            }
            onLeave.run();
            event.consume();
        });
        return text;
    }

    private Node group() {
        FilterBox<SectoralGroup> box =
                new FilterBox<>("cases-filter-group", messages.get("cases.filter.group"), messages::of);
        box.setChoices(List.of(SectoralGroup.values()));
        box.choiceProperty().bindBidirectional(filters.groupProperty());
        return box;
    }

    private Node country() {
        FilterBox<String> box =
                new FilterBox<>("cases-filter-country", messages.get("cases.filter.country"), name -> name);
        box.setChoices(model.countries());
        model.countries().addListener((ListChangeListener<String>) change -> box.setChoices(model.countries()));
        box.choiceProperty().bindBidirectional(filters.countryProperty());
        return box;
    }

    private Node progress() {
        FilterBox<ProgressState> box =
                new FilterBox<>("cases-filter-progress", messages.get("cases.filter.progress"), messages::of);
        box.setChoices(List.of(ProgressState.values()));
        box.choiceProperty().bindBidirectional(filters.progressProperty());
        return box;
    }

    private Node clear() {
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.setId("cases-clear");
        clear.setAccessibleText(messages.get("cases.clear"));
        clear.setTooltip(new Tooltip(messages.get("cases.clear")));
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        clear.visibleProperty().bind(Bindings.createBooleanBinding(filters::isActive, filters.filterProperty()));
        clear.setOnAction(event -> filters.clear());
        return clear;
    }

    private Node only() {
        Label title = new Label();
        title.setId("cases-only");
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.setId("cases-only-remove");
        remove.setAccessibleText(messages.get("cases.only.remove"));
        remove.setTooltip(new Tooltip(messages.get("cases.only.remove")));
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        remove.setOnAction(event -> filters.showAll());
        HBox chip = new HBox(title, remove);
        chip.getStyleClass().add("only-chip");
        chip.setMaxWidth(USE_PREF_SIZE);
        filters.onlyProperty().subscribe(only -> {
            title.setText(only.map(CaseFilters.Only::title).orElse(""));
            chip.setVisible(only.isPresent());
            chip.setManaged(only.isPresent());
        });
        return chip;
    }
}
