/** The history panel at the side of the shell. */
package org.filiere.ui.history;
