package org.filiere.ui.agreement;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.filiere.domain.SectoralGroup;
import org.filiere.review.agreement.ItemScope;
import org.filiere.review.agreement.Rater;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;

/** What is compared: items, group, coders, version of the codebook, and which judgements count. */
final class ChoicesPane extends FlowPane {

    private final AgreementViewModel model;
    private final FilterBox<ItemScope> items;
    private final FilterBox<SectoralGroup> groups;
    private final FilterBox<List<Rater>> pairs;
    private final FilterBox<Integer> versions;

    ChoicesPane(AgreementViewModel model, Messages messages) {
        super(8, 8);
        this.model = model;
        setId("agreement-choices");
        items = new FilterBox<>(
                "agreement-items",
                messages.get("agreement.items.all"),
                scope -> scope.itemId()
                        .map(id -> model.words().item(id))
                        .orElseGet(() -> messages.of(scope.dimension().orElseThrow())));
        groups = new FilterBox<>("agreement-group", messages.get("agreement.group.all"), messages::of);
        groups.setChoices(List.of(SectoralGroup.values()));
        pairs = new FilterBox<>(
                "agreement-coders",
                messages.get("agreement.coders.all"),
                pair -> model.words().pair(pair));
        versions = new FilterBox<>(
                "agreement-version",
                messages.get("agreement.version.all"),
                version -> messages.get("agreement.version", version));
        items.choiceProperty().bindBidirectional(model.itemsProperty());
        groups.choiceProperty().bindBidirectional(model.groupProperty());
        pairs.choiceProperty().bindBidirectional(model.pairProperty());
        versions.choiceProperty().bindBidirectional(model.versionProperty());
        CheckBox withFinal = check(
                "agreement-final",
                messages.get("agreement.withFinal"),
                messages.get("agreement.withFinal.tip"),
                model.withFinalProperty());
        withFinal.disableProperty().bind(model.pairProperty().map(pair -> pair.isPresent()));
        getChildren()
                .addAll(
                        wide(items, 196),
                        wide(groups, 196),
                        wide(pairs, 150),
                        wide(versions, 206),
                        withFinal,
                        check(
                                "agreement-handed-in",
                                messages.get("agreement.handedIn"),
                                messages.get("agreement.handedIn.tip"),
                                model.handedInOnlyProperty()));
    }

    /** Offers what the study has now. */
    void refill() {
        items.setChoices(model.scopes());
        pairs.setChoices(model.pairs());
        versions.setChoices(model.versions());
    }

    @Override
    public void requestFocus() {
        items.requestFocus();
    }

    private static Control wide(Control box, double width) {
        box.setPrefWidth(width);
        return box;
    }

    private static CheckBox check(String id, String words, String tip, BooleanProperty property) {
        CheckBox check = new CheckBox(words);
        check.setId(id);
        check.setTooltip(new Tooltip(tip));
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setMinHeight(32);
        check.selectedProperty().bindBidirectional(property);
        return check;
    }
}
