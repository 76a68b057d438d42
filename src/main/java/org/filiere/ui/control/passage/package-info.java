/** A coder's passages: as marks of the reader, and as rows of a form. */
package org.filiere.ui.control.passage;
