/** Charts on screen: made in the background, drawn live, and answering clicks with the mark that was hit. */
package org.filiere.ui.control.chart;
