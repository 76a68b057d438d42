/** Puts everything together: the way in, the window, the command line. Nothing else knows all the parts. */
package org.filiere.app;
