/**
 * How far coders agree: ratings in, records out.
 *
 * <p>Pure calculation: no files, no screen, no domain types. A {@link org.filiere.agreement.Ratings} table (units ×
 * coders) goes into a {@link org.filiere.agreement.Measure}; out comes a {@link org.filiere.agreement.Coefficient},
 * which is either a value or the reason why there is none, together with what was used and what was left out.
 */
package org.filiere.agreement;
