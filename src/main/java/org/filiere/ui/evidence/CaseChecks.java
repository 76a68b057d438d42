package org.filiere.ui.evidence;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that says which cases are chosen and opens a list of all cases to check, which a few letters narrow down. */
final class CaseChecks extends Button {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 260;

    private final Messages messages;
    private final ObjectProperty<List<String>> chosen;
    private final ObjectProperty<List<CaseChoice>> choices = new SimpleObjectProperty<>(this, "choices", List.of());
    private final ObservableList<CaseChoice> offered = FXCollections.observableArrayList();
    private final FilteredList<CaseChoice> found = new FilteredList<>(offered);
    private final ListView<CaseChoice> list = new ListView<>(found);
    private final CustomTextField search = new CustomTextField();
    private final PopOver popOver = new PopOver();
    private final Tooltip tip = new Tooltip();
    private final Runnable onChange;

    /**
     * A button for these cases.
     *
     * @param id of the button; the list and its search field have it with {@code -list} and {@code -search}
     * @param chosen the ids of what is checked
     * @param onChange called after the user has checked or unchecked one
     */
    CaseChecks(
            String id,
            ObjectProperty<List<String>> chosen,
            javafx.beans.value.ObservableValue<List<CaseChoice>> cases,
            Messages messages,
            Runnable onChange) {
        this.messages = messages;
        this.chosen = chosen;
        this.onChange = onChange;
        setId(id);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        choices.bind(cases);
        choices.subscribe(all -> offered.setAll(all));
        chosen.subscribe(this::words);
        choices.subscribe(this::words);
        words();
        setTooltip(tip);
        setOnAction(event -> open());
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver.setContentNode(content(id));
        popOver.setAnimated(false);
    }

    private VBox content(String id) {
        search.setId(id + "-search");
        search.setLeft(new FontIcon(Feather.SEARCH));
        search.setPromptText(messages.get("evidence.cases.search"));
        search.setAccessibleText(messages.get("evidence.cases.search"));
        search.textProperty().addListener((property, before, now) -> {
            String folded = TextFold.fold(now).strip();
            found.setPredicate(choice -> TextFold.fold(choice.name()).contains(folded));
            list.getSelectionModel().selectFirst();
        });
        list.setId(id + "-list");
        list.setAccessibleText(messages.get("evidence.field.cases"));
        list.setPlaceholder(new Label(messages.get("evidence.cases.none")));
        list.setPrefSize(WIDTH, HEIGHT);
        list.setCellFactory(view -> new CheckBoxListCell<>(this::checked, new StringConverter<>() {
            @Override
            public String toString(CaseChoice choice) {
                return choice.name();
            }

            @Override
            public CaseChoice fromString(String name) {
                return null;
            }
        }));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggleSelected();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                popOver.hide();
                event.consume();
            }
        });
        VBox box = new VBox(8, search, list);
        box.setPadding(new Insets(10));
        return box;
    }

    private void onSearchKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0) {
            int at = Math.max(
                    0, Math.min(found.size() - 1, list.getSelectionModel().getSelectedIndex() + step));
            list.getSelectionModel().select(at);
            list.scrollTo(at);
        } else if (event.getCode() == KeyCode.ENTER) {
            toggleSelected();
            search.selectAll();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popOver.hide();
        } else {
            return;
        }
        event.consume();
    }

    private void open() {
        search.clear();
        list.getSelectionModel().selectFirst();
        popOver.show(this);
        search.requestFocus();
    }

    private void toggleSelected() {
        CaseChoice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            set(choice, !chosen.get().contains(choice.id()));
            list.refresh();
        }
    }

    private SimpleBooleanProperty checked(CaseChoice choice) {
        SimpleBooleanProperty checked = new SimpleBooleanProperty(chosen.get().contains(choice.id()));
        checked.addListener((property, was, is) -> set(choice, is));
        return checked;
    }

    private void set(CaseChoice choice, boolean checked) {
        List<String> ids = new ArrayList<>(chosen.get());
        if (checked && !ids.contains(choice.id())) {
            ids.add(choice.id());
        } else if (!checked) {
            ids.remove(choice.id());
        }
        if (!ids.equals(chosen.get())) {
            chosen.set(List.copyOf(ids));
            onChange.run();
        }
    }

    private void words() {
        List<String> names = choices.get().stream()
                .filter(choice -> chosen.get().contains(choice.id()))
                .map(CaseChoice::name)
                .toList();
        String all = String.join(", ", names);
        setText(names.isEmpty() ? messages.get("evidence.cases.choose") : all);
        tip.setText(names.isEmpty() ? messages.get("evidence.cases.choose") : all);
        setAccessibleText(messages.get("evidence.field.cases") + ": " + getText());
    }
}
