/** Search over everything that a study says in words: the index of the open study, and the screen. */
package org.filiere.ui.search;
