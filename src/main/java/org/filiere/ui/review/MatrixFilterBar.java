package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.SectoralGroup;
import org.filiere.review.ReviewFilter;
import org.filiere.review.Spread;
import org.filiere.review.Standing;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.review.ReviewViewModel.CoderChoice;

/** Which cases and topics the matrix shows, and in which order. */
final class MatrixFilterBar extends FlowPane {

    private static final double GAP = 8;
    private static final double WIDTH = 152;

    private record TopicChoice(String id, String name) {}

    private final ReviewViewModel model;
    private final Messages messages;
    private final FilterBox<SectoralGroup> group;
    private final FilterBox<CoderChoice> coder;
    private final FilterBox<TopicChoice> topic;
    private final FilterBox<Standing> standing;
    private final FilterBox<Spread> spread;
    private final Button clear;

    MatrixFilterBar(ReviewViewModel model, Messages messages) {
        super(GAP, GAP);
        this.model = model;
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        group = new FilterBox<>("review-filter-group", messages.get("review.filter.group"), messages::of);
        group.setChoices(List.of(SectoralGroup.values()));
        coder = new FilterBox<>("review-filter-coder", messages.get("review.filter.coder"), CoderChoice::name);
        topic = new FilterBox<>("review-filter-item", messages.get("review.filter.item"), TopicChoice::name);
        standing = new FilterBox<>("review-filter-state", messages.get("review.filter.state"), messages::of);
        standing.setChoices(List.of(Standing.values()));
        spread = new FilterBox<>("review-filter-spread", messages.get("review.filter.spread"), messages::of);
        spread.setChoices(List.of(Spread.values()));
        clear = new Button(messages.get("review.filter.clear"));
        clear.setId("review-filter-clear");
        clear.setOnAction(event -> clear());
        ToggleButton sort = new ToggleButton(messages.get("review.sort"));
        sort.setId("review-sort");
        sort.setTooltip(new Tooltip(messages.get("review.sort.tip")));
        sort.selectedProperty().bindBidirectional(model.byDisagreementProperty());
        for (FilterBox<?> box : List.of(group, coder, topic, standing, spread)) {
            box.setPrefWidth(WIDTH);
            box.choiceProperty().addListener((property, before, now) -> apply());
            getChildren().add(box);
        }
        getChildren().addAll(clear, sort);
        model.itemsProperty().subscribe(this::offer);
        model.codersProperty().subscribe(coder::setChoices);
        clear.setDisable(true);
    }

    private void offer(List<Item> items) {
        List<TopicChoice> choices = new ArrayList<>();
        items.forEach(item -> choices.add(new TopicChoice(item.id(), item.name())));
        choices.add(new TopicChoice(EntityRef.GOVERNANCE, messages.get("review.governance")));
        topic.setChoices(choices);
    }

    private void apply() {
        ReviewFilter filter = new ReviewFilter(
                group.choiceProperty().get(),
                coder.choiceProperty().get().map(CoderChoice::id),
                topic.choiceProperty().get().map(TopicChoice::id),
                standing.choiceProperty().get(),
                spread.choiceProperty().get());
        model.filterProperty().set(filter);
        clear.setDisable(filter.equals(ReviewFilter.ALL));
    }

    /** Shows everything again. */
    void clear() {
        group.choiceProperty().set(Optional.empty());
        coder.choiceProperty().set(Optional.empty());
        topic.choiceProperty().set(Optional.empty());
        standing.choiceProperty().set(Optional.empty());
        spread.choiceProperty().set(Optional.empty());
    }
}
