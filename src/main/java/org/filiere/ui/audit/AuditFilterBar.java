package org.filiere.ui.audit;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Kind;
import org.filiere.review.audit.AuditFilter;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;

/** The filters of the audit, and how many entries pass them. */
final class AuditFilterBar extends VBox {

    private static final double GAP = 10;
    private static final double DATE_WIDTH = 132;
    private static final Duration TYPING = Duration.millis(250);

    private final AuditViewModel model;
    private final Messages messages;
    private final TextField words = new TextField();
    private final FilterBox<String> person;
    private final FilterBox<Kind> kind;
    private final FilterBox<String> caseOf;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final CheckBox decisions = new CheckBox();
    private final CheckBox merged = new CheckBox();
    private final Button clear = new Button();
    private final Label count = new Label();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private boolean showing;

    AuditFilterBar(AuditViewModel model, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        person = new FilterBox<>(
                "audit-person",
                messages.get("audit.allPeople"),
                id -> model.words().person(id));
        kind = new FilterBox<>("audit-kind", messages.get("audit.allKinds"), messages::of);
        caseOf = new FilterBox<>(
                "audit-case",
                messages.get("audit.allCases"),
                id -> model.words().caseName(id));
        kind.setChoices(Arrays.stream(Kind.values())
                .sorted(Comparator.comparing((Kind each) -> messages.of(each)))
                .toList());
        setUpControls();
        getChildren().addAll(first(), second());
        List.of(person.choiceProperty(), kind.choiceProperty(), caseOf.choiceProperty())
                .forEach(choice -> choice.addListener((property, before, now) -> apply()));
        List.of(from, to).forEach(date -> date.valueProperty().addListener((property, before, now) -> apply()));
        List.of(decisions, merged)
                .forEach(box -> box.selectedProperty().addListener((property, before, now) -> apply()));
        typing.setOnFinished(event -> apply());
        words.textProperty().addListener((property, before, now) -> {
            if (!showing) {
                typing.playFromStart();
            }
        });
        model.filterProperty().subscribe(this::show);
        model.allProperty().subscribe(entries -> offer());
        model.passingProperty().subscribe(entries -> sumUp());
    }

    /** Puts the focus into the search. */
    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    private void setUpControls() {
        words.setId("audit-words");
        words.setPromptText(messages.get("audit.search"));
        words.setAccessibleText(messages.get("audit.search"));
        words.setTooltip(new Tooltip(messages.get("audit.search.tip")));
        HBox.setHgrow(words, Priority.ALWAYS);
        date(from, "audit-from", "audit.from");
        date(to, "audit-to", "audit.to");
        decisions.setId("audit-decisions");
        decisions.setText(messages.get("audit.decisions"));
        merged.setId("audit-merged");
        merged.setText(messages.get("audit.merged"));
        merged.setTooltip(new Tooltip(messages.get("audit.merged.tip")));
        clear.setId("audit-clear");
        clear.setText(messages.get("audit.clear"));
        clear.getStyleClass().add(Styles.FLAT);
        clear.setOnAction(event -> model.filterProperty().set(AuditFilter.ALL));
        count.setId("audit-count");
        count.getStyleClass().add("hint");
        for (Region whole : List.of(decisions, merged, clear, count)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        for (Region box : List.of(person, kind, caseOf)) {
            box.setPrefWidth(190);
            box.setMinWidth(140);
        }
    }

    private void date(DatePicker picker, String id, String key) {
        picker.setId(id);
        picker.setPromptText(messages.get(key));
        picker.setAccessibleText(messages.get(key));
        picker.setPrefWidth(DATE_WIDTH);
        picker.setMinWidth(DATE_WIDTH);
    }

    private HBox first() {
        return new HBox(GAP, words, person, kind, caseOf);
    }

    private HBox second() {
        Label period = new Label(messages.get("audit.period"));
        Label until = new Label("–");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(GAP, period, from, until, to, decisions, merged, clear, gap, count);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void apply() {
        if (!showing) {
            typing.stop();
            model.filterProperty()
                    .set(new AuditFilter(
                            person.choiceProperty().get(),
                            kind.choiceProperty().get(),
                            caseOf.choiceProperty().get(),
                            Optional.ofNullable(from.getValue()),
                            Optional.ofNullable(to.getValue()),
                            decisions.isSelected(),
                            merged.isSelected(),
                            words.getText().strip()));
        }
    }

    private void show(AuditFilter filter) {
        showing = true;
        person.choiceProperty().set(filter.person());
        kind.choiceProperty().set(filter.kind());
        caseOf.choiceProperty().set(filter.caseId());
        from.setValue(filter.from().orElse((LocalDate) null));
        to.setValue(filter.to().orElse((LocalDate) null));
        decisions.setSelected(filter.decisionsOnly());
        merged.setSelected(filter.mergedOnly());
        if (!words.getText().strip().equals(filter.words())) {
            words.setText(filter.words());
        }
        clear.setDisable(filter.equals(AuditFilter.ALL));
        showing = false;
        sumUp();
    }

    private void offer() {
        person.setChoices(model.people());
        caseOf.setChoices(model.snapshot().cases().stream().map(CaseFile::id).toList());
    }

    private void sumUp() {
        int passing = model.passingProperty().get().size();
        int all = model.allProperty().get().size();
        boolean backwards = model.filterProperty().get().isBackwards();
        count.setText(
                backwards
                        ? messages.get("audit.backwards")
                        : passing == all
                                ? messages.get("audit.count", all)
                                : messages.get("audit.count.filtered", passing, all));
        count.getStyleClass().setAll("label", backwards ? "problem" : "hint");
    }
}
