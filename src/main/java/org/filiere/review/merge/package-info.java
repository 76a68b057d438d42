/** What would become of a study if packages were merged into it: a dry run, and the answers that it asks for. Pure. */
package org.filiere.review.merge;
