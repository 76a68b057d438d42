package org.filiere.ui.search;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.SearchKind;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The words and what narrows them. */
final class SearchBar extends HBox {

    private static final double BOX = 150;

    private final SearchViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final FilterBox<SearchKind> kind;
    private final FilterBox<String> cases;
    private final FilterBox<String> language;
    private final CheckBox mine;

    SearchBar(SearchViewModel model, Messages messages, SavedMenu saved) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        field.setId("search-field");
        field.setPromptText(messages.get("search.prompt"));
        field.setAccessibleText(messages.get("search.prompt"));
        field.setTooltip(new Tooltip(messages.get("search.hint")));
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.typedProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::onEscape);
        HBox.setHgrow(field, Priority.ALWAYS);
        kind = new FilterBox<>("search-kind", messages.get("search.kind"), messages::of);
        kind.setChoices(List.of(SearchKind.values()));
        kind.choiceProperty().bindBidirectional(model.kindProperty());
        cases = new FilterBox<>("search-case", messages.get("search.case"), this::caseName);
        cases.choiceProperty().bindBidirectional(model.caseIdProperty());
        language = new FilterBox<>(
                "search-language",
                messages.get("search.language"),
                tag -> Locale.forLanguageTag(tag).getDisplayLanguage(messages.locale()));
        language.choiceProperty().bindBidirectional(model.languageProperty());
        mine = new CheckBox(messages.get("search.mine"));
        mine.setId("search-mine");
        mine.setMinWidth(Region.USE_PREF_SIZE);
        mine.selectedProperty().bindBidirectional(model.mineProperty());
        List.of(kind, cases, language).forEach(box -> box.setPrefWidth(BOX));
        saved.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(field, kind, cases, language, mine, saved);
        model.study().snapshotProperty().addListener((property, before, now) -> follow(before, now));
        follow(null, model.study().snapshot());
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    boolean isField(Object target) {
        return target == field;
    }

    /** Whether Enter has a meaning of its own there. */
    boolean isBusy(Object target) {
        return target == kind || target == cases || target == language || target == mine || target instanceof SavedMenu;
    }

    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            event.consume();
        }
    }

    /** Offers the cases and languages that there are; typing in a form changes neither. */
    private void follow(StudySnapshot before, StudySnapshot now) {
        if (before == null || !Objects.equals(names(before), names(now))) {
            cases.setChoices(now.cases().stream().map(CaseFile::id).toList());
        }
        if (before == null || !before.sources().equals(now.sources())) {
            language.setChoices(now.sources().values().stream()
                    .map(Source::language)
                    .filter(tag -> !tag.isBlank())
                    .distinct()
                    .sorted()
                    .toList());
        }
    }

    private static List<String> names(StudySnapshot study) {
        return study.cases().stream()
                .map(file -> file.details().orElseThrow().name())
                .toList();
    }

    private String caseName(String id) {
        return model.study()
                .snapshot()
                .caseFile(id)
                .flatMap(CaseFile::details)
                .map(details -> details.name())
                .orElse(id);
    }
}
