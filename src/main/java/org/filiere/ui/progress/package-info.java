/** The screen of a coder's own work: how far each case is, what is open, the pace, and the hand-in. */
package org.filiere.ui.progress;
