/**
 * What a study is made of and the rules that hold for it: cases, items, scores, judgements, value chains, and the
 * append-only revisions in which all of them are kept. Pure values: no files, no database, no window.
 */
package org.filiere.domain;
