package org.filiere.ui.shell;

/** What the shell's bar can set off that the application does. */
public interface ShellActions {

    /** Closes the study and shows the welcome screen. */
    void closeStudy();

    /** Writes the open study to a package. */
    void exportPackage();

    /** Writes charts, tables and a page about the open study into a folder. */
    void writeReport();

    /** Shows the names of the study and what stands for them where others see it. */
    void showNames();

    /** Shows who decided what. */
    void showAudit();

    /** Shows the own scores of the coder at work, or of one that a lead chooses, beside the final ones. */
    void showFeedback();

    /** Shows or hides the history of what is being worked on. */
    void toggleHistory();
}
