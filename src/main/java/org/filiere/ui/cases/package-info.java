/** The table of all cases and the form of one case. */
package org.filiere.ui.cases;
