/** The team: who codes which case, who has handed in what, packages out and in, and what went apart. */
package org.filiere.ui.team;
