/** Reports about a study that need no window: tables, charts as files, and a page. */
package org.filiere.report;
