package org.filiere.domain;

/**
 * What is said of the study as a whole.
 *
 * @param title its name on screen and in reports
 * @param description free text
 * @param invented whether it is invented training material, which every screen and export then says
 * @param degreeRule the cut-offs of the degrees of collective efficiency
 */
public record StudyInfo(String title, String description, boolean invented, DegreeRule degreeRule) implements Content {
    public StudyInfo {
        Check.text(title, "title of the study");
        description = Check.orEmpty(description);
        Check.present(degreeRule, "cut-offs of the degrees");
    }
}
