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
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.chains.ChainsEditor;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.handin.HandInPane;
import org.filiere.ui.control.handin.HandInViewModel;
import org.filiere.ui.control.passage.PassageSources;
import org.filiere.ui.control.passage.PassageTools;
import org.filiere.ui.control.reader.ReaderSelection;
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
    private final PassageAtHand hand;
    private final PassagePickerView picker;
    private final ScreenActions actions;
    private final EvidenceViewModel evidence;
    /** Whether the value chains were asked for, and the screen has still to be shown. */
    private boolean atChains;

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
        evidence = new EvidenceViewModel(model);
        hand = new PassageAtHand(model, chains, evidence);
        help = new KeysHelp(messages, this::focusForm);
        evidencePane = new EvidencePane(evidence, hand, model, chains, messages);
        PassageSources sources = new PassageSources(model.study());
        evidence.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                sources.learn(evidence.chosenProperty().get().source().textHash(), text);
            }
        });
        actions = new ScreenActions(navigator, help, evidencePane, evidence, hand, chains, sources, messages);
        formPane = new FormPane(
                model,
                new PassageTools(model.passages(), sources, actions),
                actions,
                new ChainsEditor(chains, sources, actions, messages),
                messages,
                this::handIn);
        actions.on(formPane);
        handInPane = new HandInPane(
                new HandInViewModel(model.study()),
                messages,
                (caseId, itemId) -> code(caseId, Optional.of(itemId).filter(id -> !id.isEmpty())),
                this::focusForm);
        picker = new PassagePickerView(new PassagePicker(model, chains), messages, evidencePane::requestFocus);
        contextPane = new ContextPane(model, new ContextViewModel(model, counting), messages);
        panes.getItems().addAll(evidencePane, formPane, contextPane);
        panes.setDividerPositions(DIVIDERS);
        evidencePane.setMinWidth(EVIDENCE_LEAST);
        formPane.setMinWidth(FORM_LEAST);
        contextPane.setMinWidth(CONTEXT_LEAST);
        getChildren().addAll(panes, empty(navigator), help, picker, handInPane);
        model.fileProperty().addListener((property, before, now) -> showChains(now));
        showChains(model.fileProperty().get());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        evidencePane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                focusForm();
                event.consume();
            }
        });
    }

    /**
     * Shows a case.
     *
     * @param itemId where to begin, {@link EntityRef#GOVERNANCE} for the value chains; empty for the first open item
     */
    public void code(String caseId, Optional<String> itemId) {
        model.open(caseId, itemId);
        atChains = itemId.filter(EntityRef.GOVERNANCE::equals).isPresent();
        focusForm();
    }

    /**
     * Shows a passage beside the item that it is linked to.
     *
     * @param passage of the coder at work, or any place of a source of the case
     */
    public void showPassage(String caseId, String itemId, Passage passage) {
        model.open(caseId, Optional.of(itemId));
        evidence.reveal(passage);
        Optional.ofNullable(model.currentProperty().get())
                .filter(draft -> model.passages().find(draft, passage).isPresent())
                .ifPresent(draft -> hand.take(draft, passage));
        evidencePane.requestFocus();
    }

    /** Where something is selected in the evidence, Ctrl+K asks what to link it to. */
    @Override
    public boolean takesFind() {
        boolean there = getScene() != null && isIn(getScene().getFocusOwner(), evidencePane);
        ReaderSelection range = evidencePane.selection();
        Optional<Passage> passage = there ? evidence.passage(range.start(), range.end(), Stance.FOR) : Optional.empty();
        passage.ifPresent(picker::open);
        return passage.isPresent();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        model.openAny();
        focusForm();
        atChains = false;
    }

    @Override
    public void hidden() {
        model.flush();
        chains.commit();
    }

    private void focusForm() {
        if (atChains) {
            formPane.focusChains();
        } else {
            formPane.focusCurrent();
        }
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
        if (help.isVisible() || picker.isVisible() || handInPane.isVisible()) {
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
                new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                actions::cite);
        keys.put(new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN), actions::useSelection);
        keys.put(stretch(KeyCode.RIGHT), () -> evidencePane.stretch(true, 1));
        keys.put(stretch(KeyCode.LEFT), () -> evidencePane.stretch(true, -1));
        keys.put(stretch(KeyCode.DOWN), () -> evidencePane.stretch(false, 1));
        keys.put(stretch(KeyCode.UP), () -> evidencePane.stretch(false, -1));
        keys.put(new KeyCodeCombination(KeyCode.F4), () -> evidencePane.stepPassage(1));
        keys.put(new KeyCodeCombination(KeyCode.F4, KeyCombination.SHIFT_DOWN), () -> evidencePane.stepPassage(-1));
        keys.put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), this::find);
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

    private static KeyCombination stretch(KeyCode arrow) {
        return new KeyCodeCombination(arrow, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }

    private void find() {
        if (evidencePane.hasText()) {
            evidencePane.find();
        }
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
