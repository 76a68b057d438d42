/** A coder's own judgements against the final ones, on screen and as a page to send or print. */
package org.filiere.ui.feedback;
