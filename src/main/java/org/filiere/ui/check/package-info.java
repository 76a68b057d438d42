/** Published tables, recomputed from the study's scores. */
package org.filiere.ui.check;
