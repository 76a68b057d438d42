/**
 * Coders side by side: where they differ, what is decided and what a decision needs. Everything here is a function of
 * domain values and gives immutable records, or the writes that an edit consists of.
 */
package org.filiere.review;
