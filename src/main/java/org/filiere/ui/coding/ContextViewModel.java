package org.filiere.ui.coding;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.CountingModel;
import org.filiere.ui.control.history.HistoryViewModel;

/** What a coder wants to see beside the item at hand: how its group is scored, and what became of this judgement. */
public final class ContextViewModel {

    private final CodingViewModel form;
    private final CountingModel counting;
    private final HistoryViewModel history;
    private final ReadOnlyObjectWrapper<Distribution> distribution =
            new ReadOnlyObjectWrapper<>(this, "distribution", Distribution.EMPTY);
    private int asked;

    /**
     * The context of this form.
     *
     * @param counting which scores count where a lead looks
     */
    public ContextViewModel(CodingViewModel form, CountingModel counting) {
        this.form = form;
        this.counting = counting;
        history = new HistoryViewModel(form.study());
        form.currentProperty().addListener((property, before, now) -> {
            history.show(now == null ? null : now.ref());
            count();
        });
        form.study().snapshotProperty().addListener((property, before, now) -> count());
        counting.optionsProperty().addListener((property, before, now) -> count());
        Optional.ofNullable(form.currentProperty().get()).ifPresent(draft -> history.show(draft.ref()));
        count();
    }

    /** How the cases of the group are scored on the item at hand, as far as the coder at work may know. */
    public ReadOnlyObjectProperty<Distribution> distributionProperty() {
        return distribution.getReadOnlyProperty();
    }

    /** What became of the judgement at hand. */
    public HistoryViewModel history() {
        return history;
    }

    /** The sectoral group of the case in the form. */
    public Optional<SectoralGroup> group() {
        return Optional.ofNullable(form.fileProperty().get())
                .flatMap(CaseFile::details)
                .map(details -> details.group());
    }

    private void count() {
        ItemDraft draft = form.currentProperty().get();
        Optional<SectoralGroup> group = group();
        if (draft == null || group.isEmpty()) {
            asked++;
            distribution.set(Distribution.EMPTY);
            return;
        }
        StudySnapshot study = form.study().snapshot();
        String itemId = draft.item().id();
        String coderId = form.coderId();
        CountingOptions options = counting.options();
        asked++;
        int question = asked;
        form.background()
                .run(
                        () -> isLead(study, coderId)
                                ? Distribution.ofCounting(study, group.get(), itemId, options)
                                : Distribution.blind(study, group.get(), itemId, coderId),
                        counted -> {
                            if (question == asked) {
                                distribution.set(counted);
                            }
                        },
                        failure -> {
                            throw new IllegalStateException("the scores of the group cannot be counted", failure);
                        });
    }

    private static boolean isLead(StudySnapshot study, String coderId) {
        Coder coder = study.coders().get(coderId);
        return coder != null && coder.role() == Coder.Role.LEAD;
    }
}
