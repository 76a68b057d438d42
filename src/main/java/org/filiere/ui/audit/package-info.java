/** Who did what, when: the audit of a study, for leads. */
package org.filiere.ui.audit;
