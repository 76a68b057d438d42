package org.filiere.ui.welcome;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;

/** The form for a new study. Enter makes it, Esc gives it up. */
final class NewStudyView extends VBox {

    private final NewStudyViewModel model;
    private final Messages messages;
    private final TextField title;

    NewStudyView(WelcomeViewModel welcome, Messages messages) {
        super(12);
        this.model = welcome.newStudy();
        this.messages = messages;
        setId("new-study");
        getStyleClass().add("card");
        Label heading = new Label(messages.get("welcome.new"));
        heading.getStyleClass().add("section-title");
        title = field("title", model.titleProperty());
        Label place = new Label();
        place.setId("new-study-place");
        place.getStyleClass().add("hint");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("welcome.new.place", model.place().toString()),
                        model.folderProperty(),
                        model.problemsProperty()));
        Button create = new Button(messages.get("welcome.new.create"));
        create.setId("new-study-create");
        create.getStyleClass().add(Styles.ACCENT);
        create.setDefaultButton(true);
        create.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.problemsProperty().get().isEmpty(), model.problemsProperty()));
        create.setOnAction(event -> model.create());
        Button cancel = new Button(messages.get("common.cancel"));
        cancel.setId("new-study-cancel");
        cancel.setOnAction(event -> welcome.cancelNew());
        getChildren()
                .addAll(
                        heading,
                        box("title", title, NewStudyProblem.TITLE),
                        box("coder", field("coder", model.coderNameProperty()), NewStudyProblem.CODER),
                        box("initials", field("initials", model.initialsProperty()), NewStudyProblem.INITIALS),
                        box(
                                "folder",
                                field("folder", model.folderProperty()),
                                NewStudyProblem.FOLDER,
                                NewStudyProblem.FOLDER_TAKEN),
                        place,
                        new HBox(8, create, cancel));
        setMaxHeight(USE_PREF_SIZE);
        visibleProperty().bind(welcome.creatingProperty());
        managedProperty().bind(visibleProperty());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                welcome.cancelNew();
                event.consume();
            }
        });
    }

    void begin() {
        title.requestFocus();
    }

    private TextField field(String name, StringProperty value) {
        TextField field = new TextField();
        field.setId("new-study-" + name);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private FieldBox box(String name, TextField field, NewStudyProblem... problems) {
        return new FieldBox(messages.get("welcome.new." + name), field).problem(problem(problems));
    }

    private ObjectBinding<Optional<String>> problem(NewStudyProblem... any) {
        return Bindings.createObjectBinding(
                () -> Stream.of(any)
                        .filter(model.problemsProperty().get()::contains)
                        .findFirst()
                        .map(messages::of),
                model.problemsProperty());
    }
}
