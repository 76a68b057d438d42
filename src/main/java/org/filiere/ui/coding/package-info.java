/** The coding screen: evidence, form and context of one case at a time. */
package org.filiere.ui.coding;
