/** What became of an entity: its revisions in words, for a panel of any screen. */
package org.filiere.ui.control.history;
