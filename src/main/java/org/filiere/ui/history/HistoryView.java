package org.filiere.ui.history;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Kind;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.history.HistoryList;
import org.filiere.ui.control.history.HistoryViewModel;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The history of one entity as a panel at the side: what it is about, what became of it, and how to go back. */
public final class HistoryView extends VBox {

    private static final double WIDTH = 330;

    private final HistoryViewModel model;
    private final Messages messages;
    private final Label title = new Label();
    private final ScrollPane scroll;

    /**
     * The panel.
     *
     * @param onClose takes it out of sight
     */
    public HistoryView(HistoryViewModel model, Messages messages, Runnable onClose) {
        this.model = model;
        this.messages = messages;
        setId("history");
        getStyleClass().add("history-panel");
        getStylesheets()
                .add(HistoryView.class
                        .getResource("/org/filiere/ui/control/history.css")
                        .toExternalForm());
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        title.setId("history-title");
        title.setWrapText(true);
        title.getStyleClass().add("hint");
        title.setMinHeight(Region.USE_PREF_SIZE);
        scroll = new ScrollPane(new HistoryList(model, messages));
        scroll.setId("history-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(onClose), title, scroll);
        model.shownProperty()
                .subscribe(ref -> title.setText(ref.map(this::title).orElse(messages.get("history.nothingChosen"))));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                onClose.run();
                event.consume();
            }
        });
    }

    /** Shows the history of this entity. */
    public void show(EntityRef entity) {
        model.show(entity);
    }

    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private HBox header(Runnable onClose) {
        Label heading = new Label(messages.get("history.title"));
        heading.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("history-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText(messages.get("common.close"));
        close.setTooltip(new Tooltip(messages.get("common.close")));
        close.setOnAction(event -> onClose.run());
        HBox header = new HBox(heading, gap, close);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private String title(EntityRef ref) {
        StudySnapshot study = model.study().snapshot();
        StringBuilder words = new StringBuilder(messages.of(ref.kind()));
        about(study, ref).ifPresent(text -> words.append(" · ").append(text));
        ref.caseId()
                .flatMap(study::caseFile)
                .flatMap(CaseFile::details)
                .map(Case::name)
                .ifPresent(name -> words.append(" · ").append(name));
        ref.coderId()
                .map(coder -> Optional.ofNullable(study.coders().get(coder))
                        .map(Coder::name)
                        .orElse(coder))
                .ifPresent(name -> words.append(" · ").append(name));
        return words.toString();
    }

    private static Optional<String> about(StudySnapshot study, EntityRef ref) {
        String[] parts = ref.id().split("/", -1);
        if (ref.kind() == Kind.JUDGEMENT || ref.kind() == Kind.RECONCILIATION) {
            return study.codebook().flatMap(book -> book.item(parts[1])).map(Item::name);
        }
        if (ref.kind() == Kind.SOURCE) {
            return Optional.ofNullable(study.sources().get(ref.id())).map(Source::title);
        }
        if (ref.kind() == Kind.CODER) {
            return Optional.ofNullable(study.coders().get(ref.id())).map(Coder::name);
        }
        return ref.kind() == Kind.CHAIN
                ? study.entity(ref)
                        .flatMap(entity -> entity.content(ValueChain.class))
                        .map(ValueChain::name)
                : Optional.empty();
    }
}
