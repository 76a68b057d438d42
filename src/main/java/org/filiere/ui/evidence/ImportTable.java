package org.filiere.ui.evidence;

import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The files that are being imported, one a row, with what is to be said of each in a sentence. */
final class ImportTable extends TableView<ImportItem> {

    private final ImportViewModel model;
    private final Messages messages;

    ImportTable(ImportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("evidence-import-table");
        setAccessibleText(messages.get("evidence.import.title"));
        getStyleClass().add("evidence-table");
        setItems(model.items());
        setEditable(true);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new EmptyState(
                messages.get("evidence.import.empty.title"), messages.get("evidence.import.empty.text")));
        TableColumn<ImportItem, Boolean> include = new TableColumn<>();
        include.setCellValueFactory(row -> row.getValue().includedProperty());
        include.setCellFactory(CheckBoxTableCell.forTableColumn(include));
        include.setMinWidth(34);
        include.setMaxWidth(34);
        TableColumn<ImportItem, String> name = new TableColumn<>(messages.get("evidence.import.column.file"));
        name.setCellValueFactory(row ->
                new ReadOnlyStringWrapper(row.getValue().file().getFileName().toString()));
        name.setCellFactory(column -> new Words());
        name.setPrefWidth(170);
        TableColumn<ImportItem, String> state = new TableColumn<>(messages.get("evidence.import.column.state"));
        state.setCellValueFactory(row -> Bindings.createStringBinding(
                () -> words(row.getValue()),
                row.getValue().stateProperty(),
                row.getValue().includedProperty()));
        state.setCellFactory(column -> new StateCell());
        getColumns().setAll(java.util.List.of(include, name, state));
        setRowFactory(table -> new Row());
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (item != null) {
                model.currentProperty().set(item);
            }
        });
        model.currentProperty().subscribe(item -> getSelectionModel().select(item));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        ImportItem item = getSelectionModel().getSelectedItem();
        if (item == null) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            item.includedProperty().set(!item.includedProperty().get());
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(item);
        } else if (event.getCode() == KeyCode.R && item.state() == ImportItem.State.REFUSED) {
            model.retry(item);
        } else {
            return;
        }
        event.consume();
    }

    private String words(ImportItem item) {
        return switch (item.state()) {
            case REFUSED ->
                messages.get(
                        "evidence.import.refused",
                        item.problem().map(messages::of).orElse(""));
            case READ -> read(item);
            default -> messages.get("evidence.import.state." + item.state().name());
        };
    }

    private String read(ImportItem item) {
        if (item.sameAs().isPresent()) {
            return messages.get("evidence.import.same", item.sameAs().get());
        }
        if (item.isEncodingUnsure()) {
            return messages.get("evidence.import.unsure");
        }
        return item.transcript()
                .map(read -> {
                    String facts = messages.get(
                            "evidence.import.read",
                            messages.of(read.format()),
                            read.text().length());
                    String notices = read.notices().stream().map(messages::of).collect(Collectors.joining(" "));
                    return notices.isEmpty() ? facts : facts + " " + notices;
                })
                .orElse("");
    }

    /** Words that end in … where there is no room, and are whole in a tooltip. */
    private static class Words extends TableCell<ImportItem, String> {

        private final Label label = new Label();

        Words() {
            setAlignment(Pos.CENTER_LEFT);
            label.setMinWidth(0);
        }

        void sign(FontIcon icon) {
            label.setGraphic(icon);
        }

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            label.setText(empty ? "" : words);
            setGraphic(empty || words == null ? null : label);
            if (empty || words == null || words.isEmpty()) {
                setTooltip(null);
            } else {
                Tooltip tip = new Tooltip(words);
                tip.setWrapText(true);
                tip.setMaxWidth(460);
                setTooltip(tip);
            }
        }
    }

    /** The state in words, with a sign where a person has to look. */
    private static final class StateCell extends Words {

        @Override
        protected void updateItem(String words, boolean empty) {
            super.updateItem(words, empty);
            ImportItem item =
                    empty || getTableRow() == null ? null : getTableRow().getItem();
            sign(item == null ? null : icon(item));
        }

        private static FontIcon icon(ImportItem item) {
            return switch (item.state()) {
                case REFUSED -> new FontIcon(Feather.X_CIRCLE);
                case STORED -> new FontIcon(Feather.CHECK_CIRCLE);
                case READ -> Row.isUnsure(item) ? new FontIcon(Feather.ALERT_TRIANGLE) : null;
                default -> null;
            };
        }
    }

    private static final class Row extends TableRow<ImportItem> {

        static boolean isUnsure(ImportItem item) {
            return item.isEncodingUnsure() || item.sameAs().isPresent();
        }

        @Override
        protected void updateItem(ImportItem item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeAll("import-refused", "import-stored", "import-unsure");
            if (!empty && item != null) {
                switch (item.state()) {
                    case REFUSED -> getStyleClass().add("import-refused");
                    case STORED -> getStyleClass().add("import-stored");
                    case READ -> {
                        if (isUnsure(item)) {
                            getStyleClass().add("import-unsure");
                        }
                    }
                    default -> {
                        // nothing to set apart
                    }
                }
            }
        }
    }
}
