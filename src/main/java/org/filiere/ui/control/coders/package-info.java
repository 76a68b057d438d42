/** The coders of a study: adding, renaming, retiring them, and who codes now. For the settings and the team. */
package org.filiere.ui.control.coders;
