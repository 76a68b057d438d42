package org.filiere.ui.evidence;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;

/** What is left of withdrawn sources, folded below the list; not there while there are none. */
final class WithdrawnFold extends TitledPane {

    private static final double MOST = 140;

    private final Messages messages;
    private final VBox rows = new VBox(4);

    WithdrawnFold(EvidenceViewModel model, Messages messages) {
        this.messages = messages;
        setId("evidence-withdrawn");
        setExpanded(false);
        setAnimated(false);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        setContent(scroll);
        setMinHeight(USE_PREF_SIZE);
        model.withdrawnProperty().subscribe(this::show);
    }

    private void show(List<WithdrawnLine> withdrawn) {
        setVisible(!withdrawn.isEmpty());
        setManaged(!withdrawn.isEmpty());
        setText(messages.get("evidence.withdrawn", withdrawn.size()));
        DateTimeFormatter format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(messages.locale());
        rows.getChildren()
                .setAll(withdrawn.stream()
                        .map(line -> {
                            String when = format.format(line.at().atZone(ZoneId.systemDefault()));
                            Label label = new Label(
                                    line.note().isBlank()
                                            ? messages.get("evidence.withdrawn.line", messages.of(line.type()), when)
                                            : messages.get(
                                                    "evidence.withdrawn.noted",
                                                    messages.of(line.type()),
                                                    when,
                                                    line.note()));
                            label.setWrapText(true);
                            return label;
                        })
                        .toList());
    }
}
