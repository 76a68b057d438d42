/** The screen of the codebook: what each item means, its versions, and the lead's draft of the next one. */
package org.filiere.ui.codebook;
