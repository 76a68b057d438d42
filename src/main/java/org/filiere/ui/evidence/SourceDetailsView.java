package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Source;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.reader.TranscriptReader;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The source that is chosen: what can be done with it, its facts, its text. */
final class SourceDetailsView extends StackPane {

    /** Below this height the facts would leave the text a few lines. */
    private static final double ROOM_FOR_BOTH = 640;

    private final EvidenceViewModel model;
    private final SourceDetailsViewModel details;
    private final Messages messages;
    private final StackPane fieldsPlace = new StackPane();
    private final TranscriptReader text;
    private final HBox actions = new HBox(8);
    private final VBox notices = new VBox(6);
    private final SimpleBooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final Label facts = new Label();
    private boolean foldedByHand;
    private SourceFieldsView fields;

    SourceDetailsView(EvidenceViewModel model, Messages messages) {
        this.model = model;
        this.details = model.details();
        this.messages = messages;
        setId("evidence-details");
        text = new TranscriptReader("evidence-text", messages);
        VBox.setVgrow(text, Priority.ALWAYS);
        text.setMinHeight(120);
        fieldsPlace.visibleProperty().bind(folded.not());
        fieldsPlace.managedProperty().bind(folded.not());
        facts.setId("evidence-facts");
        facts.getStyleClass().add("hint");
        facts.setTooltip(new Tooltip());
        facts.getTooltip().textProperty().bind(facts.textProperty());
        facts.visibleProperty().bind(folded);
        facts.managedProperty().bind(folded);
        VBox content = new VBox(10, header(), facts, notices, fieldsPlace, text);
        content.visibleProperty().bind(details.draftProperty().isNotNull());
        EmptyState none =
                new EmptyState(messages.get("evidence.unchosen.title"), messages.get("evidence.unchosen.text"));
        none.visibleProperty().bind(details.draftProperty().isNull());
        getChildren().addAll(none, content);
        details.draftProperty().subscribe(this::showFields);
        details.sourceProperty()
                .subscribe(found -> facts.setText(found.map(this::facts).orElse("")));
        details.casesProperty()
                .subscribe(any -> facts.setText(
                        details.sourceProperty().get().map(this::facts).orElse("")));
        model.list().lines().addListener((javafx.beans.Observable any) -> updateNotices());
        model.chosenProperty().subscribe(any -> updateNotices());
        details.textProperty().subscribe(read -> {
            text.showText(read.orElse(""));
            mark();
        });
        details.passagesProperty().subscribe(own -> mark());
        heightProperty().addListener((property, before, now) -> fold());
        text.onOpen(mark -> model.open((OwnPassage) mark.key()));
        details.placeProperty().subscribe(place -> place.ifPresent(at -> text.reveal(at.start(), at.end())));
    }

    /** Puts the focus on the title. */
    void focusFields() {
        foldedByHand = true;
        folded.set(false);
        if (fields != null) {
            fields.focusTitle();
        }
    }

    void focusText() {
        text.requestFocus();
    }

    private void mark() {
        String read = details.textProperty().get().orElse("");
        text.setMarks(OwnMarks.of(details.passagesProperty().get(), read, messages));
    }

    private void showFields(SourceDraft draft) {
        fields = draft == null
                ? null
                : new SourceFieldsView("evidence-", draft, details.casesProperty(), messages, details::commit);
        fieldsPlace.getChildren().clear();
        if (fields != null) {
            fieldsPlace.getChildren().add(fields);
        }
        fold();
    }

    /** What is known of a source, in a line. */
    private String facts(Source source) {
        Stream<String> cases = details.casesProperty().get().stream()
                .filter(known -> source.caseIds().contains(known.id()))
                .map(CaseChoice::name);
        Stream<String> own = Stream.of(
                messages.of(source.type()),
                source.participantCode(),
                source.date().map(Object::toString).orElse(""),
                source.place(),
                source.language());
        return Stream.concat(own, cases).filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Where room is short, the facts make way for the text as long as nothing is to be added to them. */
    private void fold() {
        if (!foldedByHand && !fieldsPlace.isFocusWithin() && getHeight() > 0) {
            folded.set(getHeight() < ROOM_FOR_BOTH
                    && details.sourceProperty()
                            .get()
                            .filter(SourceDetailsView::isComplete)
                            .isPresent());
        }
    }

    private static boolean isComplete(Source source) {
        return (source.type() != Source.Type.INTERVIEW
                        || !source.participantCode().isEmpty())
                && source.date().isPresent()
                && !source.place().isEmpty()
                && !source.language().isEmpty()
                && !source.caseIds().isEmpty();
    }

    private Node header() {
        Label title = new Label();
        title.setId("evidence-chosen-title");
        title.getStyleClass().add("section-title");
        title.setMinWidth(60);
        title.textProperty()
                .bind(details.sourceProperty()
                        .map(found -> found.map(Source::title).orElse("")));
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FontIcon arrow = new FontIcon(Feather.CHEVRON_UP);
        folded.subscribe(now -> arrow.setIconCode(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        Button fold = icon("evidence-fold", Feather.CHEVRON_UP, messages.get("evidence.fold"));
        fold.setGraphic(arrow);
        fold.setOnAction(event -> {
            foldedByHand = true;
            folded.set(!folded.get());
        });
        Button history = icon("evidence-history", Feather.CLOCK, messages.get("evidence.history"));
        history.setOnAction(event -> model.showHistory());
        Button correct = icon("evidence-correct-open", Feather.FILE_PLUS, messages.get("evidence.correct.open"));
        correct.setOnAction(event -> model.correct());
        Button withdraw = icon("evidence-withdraw-open", Feather.USER_X, messages.get("evidence.withdraw.open"));
        withdraw.visibleProperty().bind(model.leadProperty());
        withdraw.managedProperty().bind(model.leadProperty());
        withdraw.setOnAction(event -> model.askToWithdraw());
        actions.getChildren().addAll(correct, withdraw, history, fold);
        actions.setAlignment(Pos.CENTER_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(8, title, gap, actions);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Says what waits to be settled, and leads there. */
    private void updateNotices() {
        int open = model.toSettle();
        notices.getChildren().clear();
        if (open > 0) {
            Label words = new Label(messages.get("evidence.settle.notice", open));
            words.setWrapText(true);
            Button settle = new Button(messages.get("evidence.settle.open"));
            settle.setId("evidence-settle-open");
            settle.getStyleClass().addAll(Styles.SMALL);
            settle.setMinWidth(Region.USE_PREF_SIZE);
            settle.setOnAction(event -> model.settle());
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox notice = new HBox(10, words, gap, settle);
            notice.setAlignment(Pos.CENTER_LEFT);
            notice.getStyleClass().add("settle-notice");
            notices.getChildren().add(notice);
        }
        notices.setManaged(open > 0);
    }

    /** A flat button of an icon. */
    static Button icon(String id, Feather icon, String words) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        return button;
    }
}
