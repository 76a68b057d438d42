/** Who did what, when: the revisions of a study as a list for people. Pure. */
package org.filiere.review.audit;
