package org.filiere.app;

import java.time.Clock;
import java.time.ZoneId;
import org.filiere.ui.UserSettings;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.feedback.PageOpener;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;

/**
 * What every screen of a study may need that does not belong to the study.
 *
 * @param pages opens a page in the browser
 */
record Surroundings(
        UserSettings settings,
        Messages messages,
        BackgroundRunner background,
        Dialogs dialogs,
        ErrorReporter errors,
        Clock clock,
        ZoneId zone,
        PageOpener pages) {}
