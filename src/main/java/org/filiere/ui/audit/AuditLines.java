package org.filiere.ui.audit;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.filiere.review.audit.AuditEntry;
import org.filiere.ui.control.ColumnFit;
import org.filiere.ui.i18n.Messages;

/** A row per entry, newest first. Makes words only for the rows in sight. */
final class AuditLines extends TableView<AuditEntry> {

    /** Of its width a column keeps at least this share in a narrow window. */
    private static final double LEAST_SHARE = 0.96;

    private final AuditViewModel model;
    private final Messages messages;
    private AuditWords words;
    private boolean refilling;

    AuditLines(AuditViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = model.words();
        setId("audit-table");
        getStyleClass().addAll(Styles.DENSE, "audit-table");
        setAccessibleText(messages.get("audit.title"));
        Label nothing = new Label(messages.get("audit.nothing"));
        nothing.getStyleClass().add("hint");
        setPlaceholder(nothing);
        ColumnFit.keep(this);
        getColumns()
                .setAll(List.of(
                        column("when", 134, entry -> words.briefWhen(entry.at())),
                        column("who", 118, entry -> words.person(entry.author())),
                        column("what", 88, entry -> words.action(entry.action())),
                        column("about", 300, entry -> words.about(entry)),
                        column("change", 104, entry -> words.change(entry)),
                        column("reason", 120, AuditEntry::reason)));
        setRowFactory(view -> row());
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!refilling) {
                model.choose(now);
            }
        });
        model.passingProperty().subscribe(this::fill);
    }

    /** The entry that is chosen stays chosen while it passes. */
    private void fill(List<AuditEntry> entries) {
        words = model.words();
        AuditEntry chosen = model.chosenProperty().get().orElse(null);
        refilling = true;
        setItems(FXCollections.observableList(entries));
        int place = chosen == null ? -1 : place(entries, chosen);
        getSelectionModel().clearSelection();
        refilling = false;
        if (place >= 0) {
            getSelectionModel().select(place);
            scrollTo(Math.max(0, place - 2));
        } else {
            model.choose(null);
        }
    }

    private static int place(List<AuditEntry> entries, AuditEntry chosen) {
        for (int i = 0; i < entries.size(); i++) {
            if (Objects.equals(entries.get(i).revision(), chosen.revision())) {
                return i;
            }
        }
        return -1;
    }

    private TableRow<AuditEntry> row() {
        TableRow<AuditEntry> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.open(row.getItem());
            }
        });
        return row;
    }

    private TableColumn<AuditEntry, String> column(String name, double width, Function<AuditEntry, String> value) {
        TableColumn<AuditEntry, String> column = new TableColumn<>(messages.get("audit.head." + name));
        column.setId("audit-" + name);
        column.setPrefWidth(width);
        column.setMinWidth(width * LEAST_SHARE);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty || text == null ? null : text.replace('\n', ' '));
                setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
            }
        });
        return column;
    }
}
