/** The evidence of the study: its sources, how they come in, are corrected and are withdrawn. */
package org.filiere.ui.evidence;
