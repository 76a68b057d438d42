/** The reader of transcripts: text with lines, turns, passages, find and zoom. */
package org.filiere.ui.control.reader;
