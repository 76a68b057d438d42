/** A page for one coder: their own judgements against the final ones, and nothing of any other coder. */
package org.filiere.report.feedback;
