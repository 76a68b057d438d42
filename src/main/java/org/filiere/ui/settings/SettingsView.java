package org.filiere.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.ui.Screen;
import org.filiere.ui.Theme;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.control.coders.CodersView;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.i18n.Messages;

/** Settings of this machine at the left with those of the open study; its coders at the right. */
public final class SettingsView implements Screen {

    private static final double GAP = 12;
    private static final double COLUMN = 520;
    private static final double CUT_OFF = 90;
    private static final int DESCRIPTION_ROWS = 3;

    private final SettingsViewModel machine;
    private final StudySettingsViewModel study;
    private final CodersViewModel coders;
    private final Messages messages;
    private final VBox root = new VBox();
    private final ChoiceBar<Theme> theme;

    public SettingsView(
            SettingsViewModel machine, StudySettingsViewModel study, CodersViewModel coders, Messages messages) {
        this.machine = machine;
        this.study = study;
        this.coders = coders;
        this.messages = messages;
        theme = new ChoiceBar<>(
                "settings-theme", messages.get("settings.theme"), List.of(Theme.values()), messages::of);
        theme.valueProperty().bindBidirectional(machine.themeProperty());
        Label title = new Label(messages.get("settings.title"));
        title.getStyleClass().add("screen-title");
        VBox left = new VBox(GAP * 2, machineCard(), studyCard());
        VBox right = new VBox(new CodersView(coders, messages));
        for (Region column : List.of(left, right)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(COLUMN);
            column.setMaxWidth(COLUMN * 4 / 3);
        }
        HBox columns = new HBox(GAP * 2, left, right);
        columns.setPadding(new Insets(0, GAP, GAP, 0));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setId("settings");
        root.getStyleClass().add("screen");
        root.getChildren().addAll(title, scroll);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        theme.requestFocus();
    }

    @Override
    public void hidden() {
        study.commit();
        coders.commit();
    }

    private Node machineCard() {
        return card(
                "settings.machine", new FieldBox(messages.get("settings.theme"), theme), language(), studiesFolder());
    }

    private Node language() {
        ComboBox<Locale> box = new ComboBox<>();
        box.setId("settings-language");
        box.getItems().setAll(machine.languages());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale language) {
                return language == null ? "" : machine.name(language);
            }

            @Override
            public Locale fromString(String text) {
                return box.getValue();
            }
        });
        box.valueProperty().bindBidirectional(machine.languageProperty());
        Label later = new Label(messages.get("settings.language.later"));
        later.getStyleClass().add("hint");
        HBox row = new HBox(GAP, box, later);
        row.setAlignment(Pos.CENTER_LEFT);
        return new FieldBox(messages.get("settings.language"), row);
    }

    private Node studiesFolder() {
        Label path = new Label();
        path.setId("settings-studies-folder");
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.textProperty().bind(machine.studiesFolderProperty().map(Object::toString));
        path.setTooltip(new Tooltip());
        path.getTooltip().textProperty().bind(path.textProperty());
        Button choose = new Button(messages.get("settings.choose"));
        choose.setId("settings-choose-folder");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> machine.chooseStudiesFolder());
        HBox row = new HBox(GAP, choose, path);
        row.setAlignment(Pos.CENTER_LEFT);
        return new FieldBox(messages.get("settings.studiesFolder"), row);
    }

    private Node studyCard() {
        ProseArea description = new ProseArea(DESCRIPTION_ROWS);
        TextField medium = new TextField();
        TextField high = new TextField();
        medium.setPrefWidth(CUT_OFF);
        high.setPrefWidth(CUT_OFF);
        medium.setMaxWidth(CUT_OFF);
        high.setMaxWidth(CUT_OFF);
        Label hint = new Label(messages.get("settings.cutOffs.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return card(
                "settings.study",
                field("study-title", new TextField(), study.titleProperty())
                        .problem(problem(StudySettingsProblem.TITLE)),
                field("description", description, study.descriptionProperty()),
                new HBox(
                        GAP,
                        field("medium-from", medium, study.mediumFromProperty()),
                        field("high-from", high, study.highFromProperty())),
                cutOffProblem(),
                hint);
    }

    private Node cutOffProblem() {
        Label label = new Label();
        label.setId("settings-cut-off-problem");
        label.getStyleClass().add("field-problem");
        label.textProperty()
                .bind(problem(StudySettingsProblem.CUT_OFF, StudySettingsProblem.CUT_OFF_ORDER)
                        .map(words -> words.orElse("")));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private FieldBox field(String id, TextInputControl field, DraftField<String> value) {
        field.setId("settings-" + id);
        field.textProperty().bindBidirectional(value);
        if (field instanceof TextField line) {
            line.setOnAction(event -> study.commit());
        }
        return new FieldBox(messages.get("settings.field." + id), field).onLeft(study::commit);
    }

    private ObjectBinding<Optional<String>> problem(StudySettingsProblem... any) {
        Predicate<StudySettingsProblem> there = problem -> study.problems().contains(problem);
        return Bindings.createObjectBinding(
                () -> List.of(any).stream().filter(there).findFirst().map(messages::of),
                study.titleProperty(),
                study.mediumFromProperty(),
                study.highFromProperty());
    }

    private VBox card(String key, Node... content) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("section-title");
        VBox card = new VBox(GAP, heading);
        card.getChildren().addAll(content);
        card.getStyleClass().add("card");
        return card;
    }
}
