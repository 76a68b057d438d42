package org.filiere.ui.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.filiere.domain.Degree;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.i18n.Messages;

/** The fields of one case; made anew for each case. */
final class CaseFieldsView extends VBox {

    private static final double GAP = 12;
    private static final int DESCRIPTION_ROWS = 3;

    private final CaseFormViewModel model;
    private final CaseDraft draft;
    private final Messages messages;
    private final TextField name = new TextField();
    private final ReferencesEditor references;

    CaseFieldsView(CaseFormViewModel model, CaseDraft draft, Messages messages) {
        super(GAP);
        this.model = model;
        this.draft = draft;
        this.messages = messages;
        references = new ReferencesEditor(draft.referencesProperty(), messages, model::commit);
        text(name, "name", draft.nameProperty());
        getChildren()
                .addAll(
                        box("name", name).problem(problem(CaseProblem.NAME, CaseProblem.NAME_TAKEN)),
                        group(),
                        pair(
                                suggested("industry", draft.industryProperty(), model::industries),
                                suggested("country", draft.countryProperty(), model::countries)),
                        box("place", text(new TextField(), "place", draft.placeProperty())),
                        box("description", description()),
                        box("references", references),
                        degree());
    }

    /** Puts the focus where work begins. */
    void begin() {
        name.requestFocus();
        name.end();
    }

    /** Hands over what is half entered. */
    void handOver() {
        references.handOver();
    }

    private FieldBox box(String key, Node field) {
        FieldBox box = new FieldBox(messages.get("cases.form." + key), field).onLeft(model::commit);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private TextInputControl text(TextInputControl field, String key, DraftField<String> value) {
        field.setId("case-" + key);
        field.textProperty().bindBidirectional(value);
        if (field instanceof TextField line) {
            line.setOnAction(event -> model.commit());
        }
        return field;
    }

    private Node suggested(String key, DraftField<String> value, Function<String, List<String>> suggestions) {
        TextField field = new TextField();
        text(field, key, value);
        TextFields.bindAutoCompletion(field, request -> offered(field, suggestions, request.getUserText()));
        return box(key, field);
    }

    /** Suggestions come late, from another thread: none once the user has gone on, or has typed it in full. */
    private static List<String> offered(TextField field, Function<String, List<String>> suggestions, String typed) {
        List<String> found = suggestions.apply(typed);
        return field.isFocused() && !found.equals(List.of(typed)) ? found : List.of();
    }

    private static Node pair(Node left, Node right) {
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        return new HBox(GAP, left, right);
    }

    private Node group() {
        ChoiceBar<SectoralGroup> bar = new ChoiceBar<>(
                "case-group",
                messages.get("cases.form.group"),
                List.of(SectoralGroup.values()),
                choice -> messages.get("cases.form.group." + choice.name()));
        bar.explained(messages::of);
        bar.valueProperty().bindBidirectional(draft.groupProperty());
        bar.valueProperty().addListener((property, before, now) -> model.commit());
        Label pattern = wrapped("pattern");
        pattern.setId("case-pattern");
        pattern.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> draft.groupProperty().get() == null
                                ? messages.get("cases.form.group.hint")
                                : messages.longOf(draft.groupProperty().get()),
                        draft.groupProperty()));
        VBox both = new VBox(6, bar, pattern);
        both.setId("case-group-box");
        return box("group", both).problem(problem(CaseProblem.GROUP));
    }

    private Control description() {
        ProseArea area = new ProseArea(DESCRIPTION_ROWS);
        text(area, "description", draft.descriptionProperty());
        return area;
    }

    private Node degree() {
        List<Optional<Degree>> choices = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(Degree.values()).map(Optional::of).forEach(choices::add);
        ChoiceBar<Optional<Degree>> bar = new ChoiceBar<>(
                "case-degree",
                messages.get("cases.form.degree"),
                choices,
                choice -> choice.map(messages::of).orElse(messages.get("cases.form.degree.none")));
        bar.valueProperty().bindBidirectional(draft.degreeProperty());
        bar.valueProperty().addListener((property, before, now) -> model.commit());
        Label hint = wrapped("hint");
        hint.setText(messages.get("cases.form.degree.hint"));
        return box("degree", new VBox(6, bar, hint));
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private ObjectBinding<Optional<String>> problem(CaseProblem... any) {
        return Bindings.createObjectBinding(
                () -> Stream.of(any)
                        .filter(model.problems()::contains)
                        .findFirst()
                        .map(messages::of),
                draft.nameProperty(),
                draft.groupProperty());
    }
}
