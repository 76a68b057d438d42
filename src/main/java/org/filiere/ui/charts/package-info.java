/** The charts of a study, each mark leading to its cases, and from there to justifications and quotes. */
package org.filiere.ui.charts;
