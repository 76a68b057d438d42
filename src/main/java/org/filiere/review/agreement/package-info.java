/** How far the coders of a study agree: from its judgements to ratings, coefficients and the units behind each of them. */
package org.filiere.review.agreement;
