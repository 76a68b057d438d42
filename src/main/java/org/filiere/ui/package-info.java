/** What every screen shares: the open study on the window's thread, the way between screens, settings and theme. */
package org.filiere.ui;
