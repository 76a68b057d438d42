package org.filiere.ui.evidence;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.filiere.domain.Source;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What narrows the list of sources down. */
final class SourceFilterBar extends HBox {

    private static final double TEXT_WIDTH = 150;
    private static final double LEAST_TEXT = 110;
    private static final double BOX_WIDTH = 132;

    private final EvidenceViewModel model;
    private final SourceFilters filters;
    private final Messages messages;
    private final CustomTextField text = new CustomTextField();
    private Runnable onLeave = () -> {};

    SourceFilterBar(EvidenceViewModel model, Messages messages) {
        super(6);
        this.model = model;
        this.filters = model.list().filters();
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(textField(), cases(), language(), type(), clear());
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
        text.setId("evidence-filter");
        text.setPromptText(messages.get("evidence.filter"));
        text.setAccessibleText(messages.get("evidence.filter"));
        text.setLeft(new FontIcon(Feather.SEARCH));
        text.setPrefWidth(TEXT_WIDTH);
        text.setMinWidth(LEAST_TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
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

    private Node cases() {
        FilterBox<CaseChoice> box =
                new FilterBox<>("evidence-filter-case", messages.get("evidence.filter.case"), CaseChoice::name);
        model.details().casesProperty().subscribe(box::setChoices);
        box.choiceProperty().bindBidirectional(filters.caseProperty());
        return narrow(box);
    }

    private Node language() {
        FilterBox<String> box = new FilterBox<>(
                "evidence-filter-language",
                messages.get("evidence.filter.language"),
                code -> Locale.forLanguageTag(code).getDisplayLanguage(messages.locale()));
        box.setChoices(model.list().languages());
        model.list().languages().addListener((ListChangeListener<String>)
                change -> box.setChoices(model.list().languages()));
        box.choiceProperty().bindBidirectional(filters.languageProperty());
        return narrow(box);
    }

    private Node type() {
        FilterBox<Source.Type> box =
                new FilterBox<>("evidence-filter-type", messages.get("evidence.filter.type"), messages::of);
        box.setChoices(List.of(Source.Type.values()));
        box.choiceProperty().bindBidirectional(filters.typeProperty());
        return narrow(box);
    }

    private static Node narrow(FilterBox<?> box) {
        box.setPrefWidth(BOX_WIDTH);
        return box;
    }

    private Node clear() {
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.setId("evidence-clear");
        clear.setAccessibleText(messages.get("evidence.clear"));
        clear.setTooltip(new Tooltip(messages.get("evidence.clear")));
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        clear.visibleProperty().bind(Bindings.createBooleanBinding(filters::isActive, filters.filterProperty()));
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(event -> filters.clear());
        return clear;
    }
}
