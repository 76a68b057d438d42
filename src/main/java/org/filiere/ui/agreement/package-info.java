/** The screen that shows a lead how far the coders agree; every number on it opens the units behind it. */
package org.filiere.ui.agreement;
