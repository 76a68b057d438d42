/** Charts for a room: full screen, one a page, in large type. */
package org.filiere.ui.presenter;
