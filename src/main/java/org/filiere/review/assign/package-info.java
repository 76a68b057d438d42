/** Who codes which case: assignments by hand, evenly and with an overlap sample, and how far everybody is. Pure. */
package org.filiere.review.assign;
