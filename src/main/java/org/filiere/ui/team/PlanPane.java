package org.filiere.ui.team;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.EntityRef;
import org.filiere.review.assign.AssignmentPlan;
import org.filiere.review.assign.OverlapSample;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;

/** Shares out the cases shown, evenly or with an overlap sample, with a preview. Ctrl+Enter makes it true, Esc puts it away. */
final class PlanPane extends VBox {

    private static final double GAP = 10;
    private static final int MOST = 100;

    private final PlanViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final Label explanation = hint("team-plan-explanation");
    private final FlowPane coders = new FlowPane(GAP, 6);
    private final Label cases = hint("team-plan-cases");
    private final Label preview = new Label();
    private final Label sample = hint("team-plan-sample");
    private final Label kept = new Label();
    private final Spinner<Integer> each = spinner("team-plan-each", 2);
    private final Spinner<Integer> percent = spinner("team-plan-percent", 20);

    PlanPane(PlanViewModel model, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        setId("team-plan");
        getStyleClass().add("card");
        title.getStyleClass().add("section-title");
        each.valueProperty()
                .addListener((property, before, now) -> model.eachProperty().set(now));
        percent.valueProperty()
                .addListener((property, before, now) -> model.percentProperty().set(now));
        preview.setId("team-plan-preview");
        kept.setId("team-plan-kept");
        kept.getStyleClass().add("team-kept");
        VBox fields = new VBox(GAP, explanation, cases, heading("team.plan.coders"), coders, evenly(), overlap());
        fields.getChildren().addAll(heading("team.plan.preview"), preview, sample, kept);
        for (Label label : new Label[] {preview, sample, kept, explanation, cases}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("team-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll, buttons());
        model.offered().addListener((ListChangeListener<String>) change -> fill());
        model.chosen().addListener((SetChangeListener<String>) change -> tick());
        model.modeProperty().addListener((property, before, now) -> update());
        model.planProperty().addListener((property, before, now) -> update());
        model.seedProperty().addListener((property, before, now) -> update());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        fill();
        update();
    }

    /** Puts the focus where the numbers are entered. */
    void begin() {
        model.modeProperty()
                .get()
                .ifPresent(mode -> (mode == PlanViewModel.Mode.EVENLY ? each : percent).requestFocus());
    }

    private Node evenly() {
        return shownIn(PlanViewModel.Mode.EVENLY, new FieldBox(messages.get("team.plan.each"), each));
    }

    private Node overlap() {
        TextField seed = new TextField();
        seed.setId("team-plan-seed");
        seed.textProperty().bindBidirectional(model.seedProperty());
        CheckBox byGroup = new CheckBox(messages.get("team.plan.byGroup"));
        byGroup.setId("team-plan-by-group");
        byGroup.setWrapText(true);
        byGroup.selectedProperty().bindBidirectional(model.byGroupProperty());
        ObservableValue<Optional<String>> noNumber = model.seedProperty()
                .map(text -> model.seed().isPresent()
                        ? Optional.<String>empty()
                        : Optional.of(messages.get("team.plan.seed.problem")));
        FieldBox box = new FieldBox(messages.get("team.plan.seed"), seed).problem(noNumber);
        box.visitedProperty().set(true);
        return shownIn(
                PlanViewModel.Mode.OVERLAP,
                new VBox(GAP, new FieldBox(messages.get("team.plan.percent"), percent), box, byGroup));
    }

    private Node shownIn(PlanViewModel.Mode mode, Node node) {
        node.visibleProperty()
                .bind(model.modeProperty().map(now -> now.filter(mode::equals).isPresent()));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private Node buttons() {
        Button apply = new Button(messages.get("team.plan.apply"));
        apply.setId("team-plan-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.disableProperty()
                .bind(model.planProperty()
                        .map(plan -> plan.isEmpty() || plan.get().isEmpty()));
        apply.setOnAction(event -> model.apply());
        Button cancel = new Button(messages.get("common.cancel"));
        cancel.setId("team-plan-cancel");
        cancel.setOnAction(event -> model.modeProperty().set(Optional.empty()));
        HBox buttons = new HBox(GAP, apply, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void fill() {
        coders.getChildren().clear();
        for (String coder : model.offered()) {
            CheckBox box = new CheckBox(model.names().initials(coder));
            box.setId("team-plan-coder-" + coder);
            box.setUserData(coder);
            box.setTooltip(new javafx.scene.control.Tooltip(model.names().coder(coder)));
            box.setAccessibleText(model.names().coder(coder));
            box.setSelected(model.chosen().contains(coder));
            box.setOnAction(event -> {
                if (box.isSelected()) {
                    model.chosen().add(coder);
                } else {
                    model.chosen().remove(coder);
                }
            });
            coders.getChildren().add(box);
        }
    }

    private void tick() {
        coders.getChildren()
                .forEach(node -> ((CheckBox) node).setSelected(model.chosen().contains((String) node.getUserData())));
    }

    private void update() {
        boolean overlap = model.modeProperty()
                .get()
                .filter(PlanViewModel.Mode.OVERLAP::equals)
                .isPresent();
        title.setText(messages.get(overlap ? "team.plan.overlap" : "team.plan.evenly"));
        explanation.setText(messages.get(overlap ? "team.plan.overlap.text" : "team.plan.evenly.text"));
        cases.setText(
                overlap
                        ? messages.get(
                                "team.plan.cases.sample",
                                model.cases(),
                                OverlapSample.size(
                                        model.cases(), model.percentProperty().get()))
                        : messages.get("team.plan.cases", model.cases()));
        Optional<AssignmentPlan> plan = model.planProperty().get();
        preview.setText(plan.map(this::words).orElse(messages.get("team.plan.nothing")));
        sample.setText(plan.filter(now -> !now.shared().isEmpty())
                .map(now -> messages.get(
                        "team.plan.sample",
                        now.shared().size(),
                        now.shared().stream()
                                .map(model.names()::caseName)
                                .sorted()
                                .collect(Collectors.joining(", "))))
                .orElse(""));
        kept.setText(
                plan.filter(now -> !now.kept().isEmpty()).map(this::keptWords).orElse(""));
    }

    private String words(AssignmentPlan plan) {
        String loads = plan.loads().entrySet().stream()
                .map((Map.Entry<String, Integer> load) ->
                        messages.get("team.plan.load", model.names().initials(load.getKey()), load.getValue()))
                .collect(Collectors.joining(" · "));
        return loads + "\n"
                + (plan.isEmpty()
                        ? messages.get("team.plan.same")
                        : messages.get(
                                "team.plan.changes",
                                plan.added().size(),
                                plan.removed().size()));
    }

    private String keptWords(AssignmentPlan plan) {
        String which = plan.kept().stream()
                .limit(3)
                .map((EntityRef ref) -> messages.get(
                        "team.plan.kept.one",
                        model.names().initials(ref.coderId().orElseThrow()),
                        model.names().caseName(ref.caseId().orElseThrow())))
                .collect(Collectors.joining(", "));
        return messages.get("team.plan.kept", plan.kept().size(), which);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.modeProperty().set(Optional.empty());
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            model.apply();
        }
    }

    private Label heading(String key) {
        Label label = new Label(messages.get(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private static Label hint(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("hint");
        return label;
    }

    private static Spinner<Integer> spinner(String id, int value) {
        Spinner<Integer> spinner = new Spinner<>(1, MOST, value);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(100);
        return spinner;
    }
}
