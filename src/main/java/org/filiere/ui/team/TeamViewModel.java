package org.filiere.ui.team;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.domain.Coder;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The team screen: who codes what, packages out and in, what went apart. For a coder who does not lead only the way back
 * to the lead and packages from there, and nothing of the others.
 */
public final class TeamViewModel {

    private final StudyModel study;
    private final CodersViewModel coders;
    private final AssignmentsViewModel assignments;
    private final SendViewModel send;
    private final BringViewModel bring;
    private final SettleViewModel settle;
    private final ReadOnlyBooleanWrapper lead = new ReadOnlyBooleanWrapper(this, "lead");
    private final ObjectProperty<TeamSection> section = new SimpleObjectProperty<>(this, "section", TeamSection.ASSIGN);
    private boolean inSight;

    /**
     * The team of the open study.
     *
     * @param coders the coders, who are added and retired here too
     * @param desk makes and opens packages
     * @param firstSeed the seed that is offered for a sample, such as the date as a number
     */
    public TeamViewModel(
            StudyModel study,
            BackgroundRunner background,
            Messages messages,
            CodersViewModel coders,
            PackageDesk desk,
            long firstSeed) {
        this.study = study;
        this.coders = coders;
        TeamNames names = new TeamNames(study, messages);
        assignments = new AssignmentsViewModel(study, background, messages, names, firstSeed);
        send = new SendViewModel(study, background, messages, desk);
        bring = new BringViewModel(study, background, messages, desk, names);
        settle = new SettleViewModel(study, background, names);
        study.snapshotProperty().addListener((property, before, now) -> refresh());
        study.coderIdProperty().addListener((property, before, now) -> {
            forget();
            refresh();
        });
        section.addListener((property, before, now) -> refresh());
        refresh();
    }

    /** Whether the coder at work leads the study. */
    ReadOnlyBooleanProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    /** The part that is shown. */
    ObjectProperty<TeamSection> sectionProperty() {
        return section;
    }

    /** The parts that the coder at work may see. */
    List<TeamSection> sections() {
        return lead.get() ? List.of(TeamSection.values()) : List.of(TeamSection.SEND, TeamSection.BRING);
    }

    CodersViewModel coders() {
        return coders;
    }

    AssignmentsViewModel assignments() {
        return assignments;
    }

    SendViewModel send() {
        return send;
    }

    BringViewModel bring() {
        return bring;
    }

    SettleViewModel settle() {
        return settle;
    }

    /** The screen is in sight, or no longer. */
    void setInSight(boolean now) {
        inSight = now;
        refresh();
    }

    /** Somebody else is at work: what is shown may not be for these eyes. */
    private void forget() {
        assignments.forget();
        send.forget();
        bring.forget();
        settle.forget();
    }

    private void refresh() {
        Coder me = study.snapshot().coders().get(study.coderId());
        boolean leads = me != null && me.role() == Coder.Role.LEAD;
        boolean comes = leads && !lead.get();
        lead.set(leads);
        if (comes && section.get() != TeamSection.ASSIGN) {
            section.set(TeamSection.ASSIGN);
            return;
        }
        if (!sections().contains(section.get())) {
            section.set(sections().get(0));
            return;
        }
        assignments.setInSight(inSight && lead.get() && section.get() == TeamSection.ASSIGN);
        settle.setInSight(inSight && lead.get());
        if (inSight && section.get() == TeamSection.SEND) {
            send.refresh(lead.get());
        }
    }
}
