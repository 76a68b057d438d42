package org.filiere.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.StringExpression;
import javafx.scene.Parent;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Passage;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.names.NamesFile;
import org.filiere.session.SaveState;
import org.filiere.session.StudySession;
import org.filiere.ui.Navigator;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.shell.ShellActions;
import org.filiere.ui.shell.ShellView;
import org.filiere.ui.shell.ShellViewModel;

/** One open study in the window: makes its screens and takes the user from one to another. */
final class StudyWindow implements Navigator, ShellActions {

    private final StudySession session;
    private final Workbench workbench;
    private final Messages messages;
    private final StudyModel study;
    private final StudyScreens screens;
    private final FullText fullText;
    private final Exports exports;
    private final Finder finder;
    private final ShellViewModel shellModel;
    private final ShellView shell;
    private boolean historyShown;
    private Optional<EntityRef> atWork = Optional.empty();

    StudyWindow(StudySession session, NamesFile names, Workbench workbench, Surroundings around) {
        this.session = session;
        this.workbench = workbench;
        messages = around.messages();
        study = new StudyModel(session, around.background(), around.errors());
        screens = new StudyScreens(study, this, around, names, this::toggleHistory);
        exports =
                new Exports(session, messages, around.background(), around.dialogs(), around.errors(), around.clock());
        finder = finder();
        fullText = new FullText(study, this, messages, around.background(), around.dialogs(), screens::judgementAtWork);
        shellModel = new ShellViewModel(study, messages, around.zone());
        shell = new ShellView(
                shellModel,
                messages,
                screens.rail(),
                () -> finder.entries(study.snapshot()),
                fullText,
                around.background(),
                this);
    }

    Parent view() {
        return shell;
    }

    StringExpression titleBinding() {
        return shellModel.titleBinding().concat(" – ").concat(messages.get("common.appName"));
    }

    /** The study as the window shows it. */
    StudySnapshot snapshot() {
        return study.snapshot();
    }

    void start() {
        showCases();
    }

    /** Shows what a package of this study would bring. */
    void bring(Path studyPackage) {
        screens.team().team().bringIn(List.of(studyPackage));
        showTeam();
    }

    void onCoderChanged(Consumer<String> action) {
        study.coderIdProperty().addListener((observable, before, now) -> action.accept(now));
    }

    /** Hands over what is half entered. */
    void leave() {
        shell.leave();
    }

    /** Whether every edit is on the disk, after one more try. Blocks. */
    boolean isStored() {
        return !(session.saveState() instanceof SaveState.NotSaved)
                || !(session.retry().join() instanceof SaveState.NotSaved);
    }

    /** Stores what is waiting and closes the study. Blocks. */
    void close() {
        fullText.close();
        study.dispose();
        session.close();
    }

    @Override
    public void showCases() {
        screens.cases().showAll();
        shell.show("cases");
    }

    @Override
    public void showCases(String title, List<String> caseIds) {
        screens.cases().showOnly(title, caseIds);
        shell.show("cases");
    }

    @Override
    public void openCase(String caseId) {
        atWork = Optional.of(EntityRef.caseOf(caseId));
        screens.caseForm().open(caseId);
        shell.show("cases", screens.caseForm());
    }

    @Override
    public void code(String caseId, Optional<String> itemId) {
        screens.coding().code(caseId, itemId);
        shell.show("code");
    }

    @Override
    public void showHistory(EntityRef entity) {
        atWork = Optional.of(entity);
        historyShown = true;
        screens.history().show(entity);
        shell.showPanel(screens.history());
    }

    @Override
    public void showCharts() {
        shell.show("charts");
    }

    @Override
    public void showSources() {
        shell.show("evidence");
    }

    @Override
    public void showSource(String sourceId, int start, int end) {
        atWork = Optional.of(EntityRef.source(sourceId));
        screens.evidence().show(sourceId, start, end);
        shell.show("evidence");
    }

    @Override
    public void showPassage(String caseId, String itemId, Passage passage) {
        code(caseId, Optional.of(itemId));
        screens.coding().showPassage(caseId, itemId, passage);
    }

    @Override
    public void showCodebook(String itemId) {
        screens.codebook().show(itemId);
        shell.show("codebook");
    }

    @Override
    public void showReview() {
        screens.team().review().showMatrix();
        shell.show("review");
    }

    @Override
    public void reconcile(String caseId, Optional<String> topic) {
        screens.team().review().reconcile(caseId, topic);
        shell.show("review");
    }

    @Override
    public void showAgreement() {
        shell.show("agreement");
    }

    @Override
    public void showTeam() {
        shell.show("team");
    }

    @Override
    public void showAudit() {
        shell.showApart(screens.team().audit());
    }

    @Override
    public void showFeedback(String coderId) {
        screens.team().feedback().show(coderId);
        shell.showApart(screens.team().feedback());
    }

    @Override
    public void search(String words) {
        shell.showApart(fullText.screen(words));
    }

    @Override
    public void toggleHistory() {
        if (historyShown) {
            historyShown = false;
            shell.showPanel(null);
        } else {
            showHistory(screens.judgementAtWork().or(() -> atWork).orElse(EntityRef.study()));
        }
    }

    @Override
    public void closeStudy() {
        workbench.closeStudy();
    }

    @Override
    public void showFeedback() {
        showFeedback(study.coderId());
    }

    @Override
    public void showNames() {
        shell.showApart(screens.namesView());
    }

    @Override
    public void exportPackage() {
        leave();
        exports.studyPackage(study.snapshot());
    }

    @Override
    public void writeReport() {
        leave();
        exports.report(
                study.snapshot(),
                screens.counting().options(),
                screens.names().shownProperty().get());
    }

    private Finder finder() {
        Finder all = new Finder(this, messages, screens::caseAtWork);
        screens.rail().forEach(place -> all.command("shell.rail." + place.id(), () -> shell.show(place.id())));
        all.command("shell.search", () -> search(""));
        all.command("shell.names", this::showNames);
        all.command("shell.audit", this::showAudit);
        all.command("shell.feedback", this::showFeedback);
        all.command("shell.undo", () -> study.undo());
        all.command("shell.redo", () -> study.redo());
        all.command("shell.history", this::toggleHistory);
        all.command("shell.export", this::exportPackage);
        all.command("shell.report", this::writeReport);
        all.command("shell.close", this::closeStudy);
        return all;
    }
}
