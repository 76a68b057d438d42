/** Handing a case in, which the coding screen and the screen of a coder's work share. */
package org.filiere.ui.control.handin;
