/**
 * Charts of a study, made from the records of {@code analysis}. Every mark knows its cases. Nothing here needs a window:
 * the screen, the presenter and the report draw the same charts.
 */
package org.filiere.chart;
