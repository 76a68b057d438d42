/** The open study: edits, undo, and typed events after each commit. */
package org.filiere.session;
