/** What is shown while no study is open. */
package org.filiere.ui.welcome;
