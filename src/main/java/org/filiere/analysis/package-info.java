/**
 * What tables and charts show, computed from the study: which score counts, indices and degrees of each case, the
 * comparison of sectoral groups, and the check of published tables. Everything here is a function of domain values and
 * gives immutable records.
 */
package org.filiere.analysis;
