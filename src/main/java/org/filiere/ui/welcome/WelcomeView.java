package org.filiere.ui.welcome;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.Screen;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the known studies at the left and the ways to a study at the right. */
public final class WelcomeView implements Screen {

    private static final double WIDTH = 1040;
    private static final double HEIGHT = 600;
    private static final double RIGHT = 380;
    private static final double ROW = 56;
    private static final int ICON = 20;

    private final WelcomeViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final ListView<RecentStudy> list = new ListView<>();
    private final NewStudyView form;

    /**
     * The welcome screen.
     *
     * @param zone the time zone in which times are shown
     */
    public WelcomeView(WelcomeViewModel model, Messages messages, ZoneId zone) {
        this.model = model;
        this.messages = messages;
        form = new NewStudyView(model, messages);
        Node left = left(zone);
        HBox.setHgrow(left, Priority.ALWAYS);
        StackPane right = new StackPane(ways(), form);
        right.setMinWidth(RIGHT);
        right.setMaxWidth(RIGHT);
        right.setAlignment(Pos.TOP_LEFT);
        HBox both = new HBox(left, right);
        both.getStyleClass().add("welcome-columns");
        both.setMaxSize(WIDTH, HEIGHT);
        root.setId("welcome");
        root.getStyleClass().add("welcome");
        root.getStylesheets()
                .add(WelcomeView.class
                        .getResource("/org/filiere/ui/welcome/welcome.css")
                        .toExternalForm());
        root.getChildren().add(both);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            event.setDropCompleted(model.openDropped(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList()));
            event.consume();
        });
        root.disableProperty().bind(model.busyProperty());
        model.creatingProperty().addListener((property, was, is) -> shown());
    }

    @Override
    public StackPane view() {
        return root;
    }

    @Override
    public void shown() {
        if (model.creatingProperty().get()) {
            form.begin();
        } else if (model.isFirstStart()) {
            root.lookup("#welcome-sample").requestFocus();
        } else {
            list.getSelectionModel().selectFirst();
            list.requestFocus();
        }
    }

    private Node left(ZoneId zone) {
        Label title = new Label(messages.get("common.appName"));
        title.getStyleClass().add("welcome-title");
        Label words = new Label(messages.get("welcome.firstStart"));
        words.setId("welcome-first-start");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setVisible(model.isFirstStart());
        words.setManaged(model.isFirstStart());
        Label studies = new Label(messages.get("welcome.studies"));
        studies.getStyleClass().add("section-title");
        list.setId("welcome-studies");
        list.setAccessibleText(messages.get("welcome.studies"));
        list.getStyleClass().add("welcome-studies");
        list.setItems(model.studies());
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new RecentStudyCell(model, messages, zone));
        Label none = new Label(messages.get("welcome.none"));
        none.getStyleClass().add("hint");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        return new VBox(14, title, words, studies, list);
    }

    private Node ways() {
        VBox ways = new VBox(
                10,
                way("welcome-sample", "sample", Feather.BOOK_OPEN, model::openSample),
                way("welcome-training", "training", Feather.AWARD, model::openTraining),
                way("welcome-new", "new", Feather.FILE_PLUS, model::beginNew),
                way("welcome-open-folder", "openFolder", Feather.FOLDER, model::openFolder),
                way("welcome-import", "import", Feather.PACKAGE, model::importPackage));
        ways.visibleProperty().bind(model.creatingProperty().not());
        return ways;
    }

    private Node way(String id, String name, Feather icon, Runnable action) {
        Label title = new Label(messages.get("welcome." + name));
        title.getStyleClass().add("way-title");
        Label words = new Label(messages.get("welcome." + name + ".text"));
        words.getStyleClass().add("hint");
        FontIcon picture = new FontIcon(icon);
        picture.setIconSize(ICON);
        HBox content = new HBox(14, picture, new VBox(2, title, words));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, content);
        button.setId(id);
        button.setAccessibleText(title.getText() + ". " + words.getText());
        button.getStyleClass().add("way");
        if (name.equals("sample")) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            RecentStudy chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                model.forget(chosen);
            }
            event.consume();
        }
    }

    private void openSelected() {
        RecentStudy chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.open(chosen);
        }
    }
}
