package org.filiere.ui;

/** How the windows look. */
public enum Theme {
    LIGHT,
    DARK
}
