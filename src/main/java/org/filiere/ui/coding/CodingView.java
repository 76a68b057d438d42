package org.filiere.ui.coding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.chains.ChainsEditor;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.handin.HandInPane;
import org.filiere.ui.control.handin.HandInViewModel;
import org.filiere.ui.i18n.Messages;

/** The coding screen: evidence, form and context side by side, worked with keys alone if one likes. */
public final class CodingView extends StackPane implements Screen {

    private static final double[] DIVIDERS = {0.285, 0.765};
    private static final double EVIDENCE_LEAST = 170;
    private static final double FORM_LEAST = 470;
    private static final double CONTEXT_LEAST = 190;

    private final CodingViewModel model;
    private final ChainsViewModel chains;
    private final Messages messages;
    private final SplitPane panes = new SplitPane();
    private final EvidencePane evidencePane;
    private final FormPane formPane;
    private final ContextPane contextPane;
    private final KeysHelp help;
    private final HandInPane handInPane;

    /**
     * The screen.
     *
     * @param chains the value chains editor's model, for this screen alone
     * @param counting which scores count where a lead looks at the group
     */
    public CodingView(
            CodingViewModel model,
            ChainsViewModel chains,
            CountingModel counting,
            Messages messages,
            Navigator navigator) {
        this.model = model;
        this.chains = chains;
        this.messages = messages;
        setId("coding");
        getStyleClass().add("coding");
        getStylesheets()
                .add(CodingView.class
                        .getResource("/org/filiere/ui/coding/coding.css")
                        .toExternalForm());
        EvidenceViewModel evidence = new EvidenceViewModel(model);
        help = new KeysHelp(messages, this::focusForm);
        evidencePane = new EvidencePane(evidence, model, messages);
        formPane = new FormPane(
                model,
                evidence,
                messages,
                new ChainsEditor(chains, messages),
                draft -> navigator.showHistory(draft.ref()),
                help::open,
                this::handIn);
        handInPane = new HandInPane(
                new HandInViewModel(model.study()),
                messages,
                (caseId, itemId) ->
                        code(caseId, Optional.of(itemId).filter(id -> !id.isEmpty())),
                this::focusForm);
        contextPane = new ContextPane(model, new ContextViewModel(model, counting), messages);
        panes.getItems().addAll(evidencePane, formPane, contextPane);
        panes.setDividerPositions(DIVIDERS);
        evidencePane.setMinWidth(EVIDENCE_LEAST);
        formPane.setMinWidth(FORM_LEAST);
        contextPane.setMinWidth(CONTEXT_LEAST);
        getChildren().addAll(panes, empty(navigator), help, handInPane);
        model.fileProperty().addListener((property, before, now) -> showChains(now));
        showChains(model.fileProperty().get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /**
     * Shows a case.
     *
     * @param itemId where to begin; empty for the first open item
     */
    public void code(String caseId, Optional<String> itemId) {
        model.open(caseId, itemId);
        focusForm();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        model.openAny();
        focusForm();
    }

    @Override
    public void hidden() {
        model.flush();
        chains.commit();
    }

    private void focusForm() {
        formPane.focusCurrent();
    }

    private void showChains(CaseFile file) {
        String caseId = file == null ? null : file.id();
        if (!Objects.equals(caseId, chains.caseIdProperty().get())) {
            chains.show(caseId);
        }
    }

    private Node empty(Navigator navigator) {
        Button cases = new Button(messages.get("coding.empty.action"));
        cases.setId("coding-empty-cases");
        cases.setOnAction(event -> navigator.showCases());
        EmptyState empty = new EmptyState(messages.get("coding.empty.title"), messages.get("coding.empty.text"), cases);
        empty.visibleProperty().bind(model.fileProperty().isNull());
        panes.visibleProperty().bind(model.fileProperty().isNotNull());
        return empty;
    }

    private void onKey(KeyEvent event) {
        if (help.isVisible() || handInPane.isVisible()) {
            return;
        }
        keys().entrySet().stream()
                .filter(key -> key.getKey().match(event))
                .findFirst()
                .ifPresent(key -> {
                    event.consume();
                    key.getValue().run();
                });
    }

    private Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
        keys.put(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN), this::nextOpen);
        keys.put(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN), () -> stepCase(-1));
        keys.put(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN), () -> stepCase(1));
        keys.put(new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN), () -> link(Stance.FOR));
        keys.put(
                new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> link(Stance.AGAINST));
        keys.put(
                new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                this::handIn);
        keys.put(new KeyCodeCombination(KeyCode.F1), help::open);
        keys.put(new KeyCodeCombination(KeyCode.F6), this::nextPane);
        return keys;
    }

    private void nextOpen() {
        boolean found = model.nextOpen();
        focusForm();
        formPane.notice(found ? null : messages.get("coding.nothingOpen"));
    }

    /** Hands the case in, with what is half entered stored first. */
    private void handIn() {
        CaseFile file = model.fileProperty().get();
        if (file != null) {
            hidden();
            handInPane.open(file.id());
        }
    }

    private void stepCase(int by) {
        boolean moved = model.stepCase(by);
        focusForm();
        formPane.notice(moved ? null : messages.get("coding.lastCase"));
    }

    private void link(Stance stance) {
        boolean linked = evidencePane.link(stance);
        formPane.notice(linked ? null : messages.get("coding.nothingSelected"));
    }

    /** From the form to the evidence, from there to the context, and back. */
    private void nextPane() {
        Node owner = getScene().getFocusOwner();
        if (isIn(owner, evidencePane)) {
            contextPane.requestFocus();
        } else if (isIn(owner, contextPane) || !evidencePane.hasText()) {
            focusForm();
        } else {
            evidencePane.requestFocus();
        }
    }

    private static boolean isIn(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }
}
