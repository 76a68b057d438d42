package org.filiere.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartMark;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.exchange.names.NamesFile;
import org.filiere.search.SpellingDictionary;
import org.filiere.ui.CountingModel;
import org.filiere.ui.NamesModel;
import org.filiere.ui.Navigator;
import org.filiere.ui.Screen;
import org.filiere.ui.StudyModel;
import org.filiere.ui.UserSettings;
import org.filiere.ui.cases.CaseFormView;
import org.filiere.ui.cases.CaseFormViewModel;
import org.filiere.ui.cases.CasesView;
import org.filiere.ui.cases.CasesViewModel;
import org.filiere.ui.charts.ChartsView;
import org.filiere.ui.charts.ChartsViewModel;
import org.filiere.ui.check.CheckView;
import org.filiere.ui.check.CheckViewModel;
import org.filiere.ui.codebook.CodebookView;
import org.filiere.ui.codebook.CodebookViewModel;
import org.filiere.ui.coding.CodingView;
import org.filiere.ui.coding.CodingViewModel;
import org.filiere.ui.coding.SpellingModel;
import org.filiere.ui.control.FxTypingPause;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.control.handin.HandInViewModel;
import org.filiere.ui.control.history.HistoryViewModel;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.evidence.EvidenceView;
import org.filiere.ui.evidence.EvidenceViewModel;
import org.filiere.ui.history.HistoryView;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.names.NamesView;
import org.filiere.ui.names.NamesViewModel;
import org.filiere.ui.progress.ProgressView;
import org.filiere.ui.progress.ProgressViewModel;
import org.filiere.ui.settings.SettingsView;
import org.filiere.ui.settings.SettingsViewModel;
import org.filiere.ui.settings.StudySettingsViewModel;
import org.filiere.ui.shell.RailEntry;
import org.filiere.ui.task.BackgroundRunner;

/** The screens of an open study, each with a model of its own. */
final class StudyScreens {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

    private final CountingModel counting = new CountingModel();
    private final CasesView cases;
    private final CaseFormView caseForm;
    private final EvidenceView evidence;
    private final CodingViewModel codingModel;
    private final CodingView coding;
    private final HistoryView history;
    private final ChartsViewModel chartsModel;
    private final CodebookView codebook;
    private final NamesModel names;
    private final NamesView namesView;
    private final TeamScreens team;
    private final List<RailEntry> rail;

    StudyScreens(
            StudyModel study, Navigator navigator, Surroundings around, NamesFile namesFile, Runnable closeHistory) {
        UserSettings settings = around.settings();
        Messages messages = around.messages();
        BackgroundRunner background = around.background();
        Dialogs dialogs = around.dialogs();
        study.coderIdProperty().subscribe(() -> counting.seenBy(blindCoder(study)));
        study.snapshotProperty().subscribe(() -> counting.seenBy(blindCoder(study)));
        counting.seenBy(blindCoder(study));
        names = new NamesModel(namesFile, messages, background, around.errors());
        namesView = new NamesView(new NamesViewModel(names, study, messages, background), messages);
        cases = new CasesView(
                new CasesViewModel(study, counting, navigator, messages, background, Identifiers::next), messages);
        caseForm = new CaseFormView(
                new CaseFormViewModel(
                        study, navigator, background, new ChainsViewModel(study, background, Identifiers::next)),
                messages);
        evidence = new EvidenceView(
                new EvidenceViewModel(study, navigator, messages, background, Identifiers::next), dialogs, messages);
        codingModel = new CodingViewModel(study, background, new FxTypingPause());
        coding = new CodingView(
                codingModel, new ChainsViewModel(study, background, Identifiers::next), counting, messages, navigator);
        coding.spellWith(new SpellingModel(
                study,
                settings,
                background,
                new FxTypingPause(),
                SpellingDictionary.usualFolders(Path.of(System.getProperty("user.home")))));
        history = new HistoryView(new HistoryViewModel(study), messages, closeHistory);
        Presentation presentation =
                new Presentation(study, counting, settings, messages, background, (kind, mark) -> showMark(kind, mark));
        chartsModel = new ChartsViewModel(
                study,
                counting,
                settings.themeProperty(),
                navigator,
                messages,
                background,
                study::report,
                dialogs,
                kind -> presentation.show(kind));
        chartsModel.shownProperty().bind(names.shownProperty());
        ChartsView charts = new ChartsView(chartsModel, messages, navigator::showCases);
        CheckView check = new CheckView(new CheckViewModel(study, background, navigator, messages), messages);
        SettingsView settingsView = new SettingsView(
                new SettingsViewModel(settings, dialogs, messages, LANGUAGES),
                new StudySettingsViewModel(study, background, messages.locale()),
                new CodersViewModel(study, background, Identifiers::next),
                messages);
        ProgressView progress = new ProgressView(
                new ProgressViewModel(study, background, navigator, around.zone()),
                new HandInViewModel(study),
                messages);
        codebook = new CodebookView(
                new CodebookViewModel(study, background, navigator), messages, dialogs, new FxTypingPause());
        team = new TeamScreens(study, navigator, around, names);
        rail = places(charts, check, settingsView, progress);
    }

    /** The coder at work, unless it is a lead: then nobody is kept from seeing the others' work. */
    private static Optional<String> blindCoder(StudyModel study) {
        return Optional.ofNullable(study.snapshot().coders().get(study.coderId()))
                .filter(coder -> coder.role() != Coder.Role.LEAD)
                .map(coder -> study.coderId());
    }

    private List<RailEntry> places(Screen charts, Screen check, Screen settingsView, Screen progress) {
        List<RailEntry> places = new ArrayList<>(List.of(
                new RailEntry("cases", "fth-grid", cases),
                new RailEntry("evidence", "fth-file-text", evidence),
                new RailEntry("code", "fth-edit-3", coding),
                new RailEntry("progress", "fth-check-circle", progress)));
        places.addAll(team.rail());
        places.add(new RailEntry("charts", "fth-bar-chart-2", charts));
        places.add(new RailEntry("codebook", "fth-book-open", codebook));
        places.add(new RailEntry("check", "fth-check-square", check));
        places.add(new RailEntry("settings", "fth-settings", settingsView));
        return List.copyOf(places);
    }

    /** Shows the cases of a mark that was clicked in a presentation. */
    private void showMark(ChartKind kind, ChartMark mark) {
        chartsModel.showMark(kind, mark);
    }

    CountingModel counting() {
        return counting;
    }

    CasesView cases() {
        return cases;
    }

    CaseFormView caseForm() {
        return caseForm;
    }

    EvidenceView evidence() {
        return evidence;
    }

    CodebookView codebook() {
        return codebook;
    }

    CodingView coding() {
        return coding;
    }

    /** The names of the study and what stands for them where others see it. */
    NamesModel names() {
        return names;
    }

    NamesView namesView() {
        return namesView;
    }

    HistoryView history() {
        return history;
    }

    /** The screens of the team. */
    TeamScreens team() {
        return team;
    }

    /** The places of the rail, the settings last. */
    List<RailEntry> rail() {
        return rail;
    }

    /** The case in the coding form. */
    Optional<String> caseAtWork() {
        return Optional.ofNullable(codingModel.fileProperty().get()).map(file -> file.id());
    }

    /** The judgement in the coding form. */
    Optional<EntityRef> judgementAtWork() {
        return Optional.ofNullable(codingModel.currentProperty().get()).map(draft -> draft.ref());
    }
}
