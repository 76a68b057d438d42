package org.filiere.ui.evidence;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.domain.Source;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;

/** The facts of one source to enter; made anew for each. */
final class SourceFieldsView extends VBox {

    private static final double GAP = 10;
    private static final double SMALL = 110;
    private static final double MIDDLE = 150;
    private static final List<String> USUAL_LANGUAGES = List.of("en", "es", "pt");

    private final String prefix;
    private final SourceDraft draft;
    private final Messages messages;
    private final Runnable commit;
    private final TextField title = new TextField();

    /**
     * Fields for a source.
     *
     * @param prefix what the ids of the fields begin with
     * @param commit called when a field was left or a choice made
     */
    SourceFieldsView(
            String prefix,
            SourceDraft draft,
            ObservableValue<List<CaseChoice>> cases,
            Messages messages,
            Runnable commit) {
        super(GAP);
        this.prefix = prefix;
        this.draft = draft;
        this.messages = messages;
        this.commit = commit;
        getStyleClass().add("source-fields");
        FieldBox titleBox = box("title", text(title, "title", draft.titleProperty()));
        titleBox.problem(problem(SourceProblem.TITLE, draft.titleProperty()));
        FieldBox caseBox =
                box("cases", new CaseChecks(prefix + "cases", draft.caseIdsProperty(), cases, messages, commit));
        FieldBox consent = box("consent", text(new TextField(), "consent", draft.consentProperty()));
        getChildren()
                .addAll(
                        titleBox,
                        row(type(), sized(code(), SMALL), date()),
                        row(place(), sized(language(), MIDDLE), caseBox),
                        consent);
    }

    /** Leaves the title away, where the fields stand for many sources. */
    SourceFieldsView withoutTitle() {
        getChildren().remove(0);
        return this;
    }

    /** Puts the focus on the title. */
    void focusTitle() {
        title.requestFocus();
        title.selectAll();
    }

    private FieldBox box(String key, Node field) {
        FieldBox box = new FieldBox(messages.get("evidence.field." + key), field).onLeft(commit);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private TextInputControl text(TextField field, String key, DraftField<String> value) {
        field.setId(prefix + key);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(event -> commit.run());
        field.setPrefWidth(SMALL);
        return field;
    }

    private FieldBox type() {
        ChoiceBar<Source.Type> bar = new ChoiceBar<>(
                prefix + "type", messages.get("evidence.field.type"), List.of(Source.Type.values()), messages::of);
        bar.valueProperty().bindBidirectional(draft.typeProperty());
        bar.valueProperty().addListener((property, before, now) -> commit.run());
        return box("type", bar);
    }

    private FieldBox code() {
        return box("code", text(new TextField(), "code", draft.participantCodeProperty()));
    }

    private FieldBox place() {
        return box("place", text(new TextField(), "place", draft.placeProperty()));
    }

    private FieldBox date() {
        TextField field = new TextField();
        text(field, "date", draft.dateProperty());
        field.setPromptText(messages.get("evidence.field.date.prompt"));
        Label read = new Label();
        read.setId(prefix + "date-read");
        read.getStyleClass().add("date-read");
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale());
        read.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> draft.readDate().map(format::format).orElse(""), draft.dateProperty()));
        // shown only while the field has the focus: there the user sees how the date is understood
        read.visibleProperty()
                .bind(field.focusedProperty().and(read.textProperty().isNotEmpty()));
        read.managedProperty().bind(read.visibleProperty());
        return box("date", new VBox(2, field, read)).problem(problem(SourceProblem.DATE, draft.dateProperty()));
    }

    private FieldBox language() {
        ComboBox<String> box = new ComboBox<>();
        box.setId(prefix + "language");
        box.setEditable(true);
        box.getItems().setAll(USUAL_LANGUAGES);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setCellFactory(list -> new LanguageCell(messages));
        box.setAccessibleText(messages.get("evidence.field.language"));
        box.getEditor().textProperty().bindBidirectional(draft.languageProperty());
        box.valueProperty().addListener((property, before, now) -> commit.run());
        return box("language", box).problem(problem(SourceProblem.LANGUAGE, draft.languageProperty()));
    }

    private ObservableValue<Optional<String>> problem(SourceProblem which, DraftField<?> field) {
        return Bindings.createObjectBinding(
                () -> draft.problems().contains(which) ? Optional.of(messages.of(which)) : Optional.empty(), field);
    }

    private static FieldBox sized(FieldBox box, double width) {
        box.setMinWidth(width);
        box.setPrefWidth(width);
        box.setMaxWidth(width);
        return box;
    }

    private static HBox row(FieldBox... boxes) {
        HBox row = new HBox(GAP, boxes);
        for (FieldBox box : boxes) {
            if (box.getMaxWidth() == Double.MAX_VALUE) {
                HBox.setHgrow(box, Priority.ALWAYS);
            }
        }
        return row;
    }

    /** A language as tag and name. */
    private static final class LanguageCell extends ListCell<String> {

        private final Messages messages;

        LanguageCell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(String tag, boolean empty) {
            super.updateItem(tag, empty);
            setText(empty || tag == null ? null : LanguageWords.of(tag, messages.locale()));
        }
    }

    /** How languages read on screen. */
    static final class LanguageWords {

        private LanguageWords() {}

        /** The tag and the language's name, such as "es · Spanish". */
        static String of(String tag, Locale words) {
            String name = Locale.forLanguageTag(tag).getDisplayName(words);
            return name.isBlank() || name.equals(tag) ? tag : tag + " · " + name;
        }
    }
}
