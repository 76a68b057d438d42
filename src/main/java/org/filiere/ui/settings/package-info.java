/** What the user chooses for this machine, and what is said of the open study and its coders. */
package org.filiere.ui.settings;
