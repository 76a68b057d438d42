/** The table of names and pseudonyms: unlocking it, editing it, and seeing what it replaces. */
package org.filiere.ui.names;
