/** The editor of value chains, which the form of a case and the coding form share. */
package org.filiere.ui.control.chains;
