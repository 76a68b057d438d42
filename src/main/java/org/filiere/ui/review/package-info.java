/** The lead's screen: on what coders differ, case by case and item by item, and the decisions. */
package org.filiere.ui.review;
