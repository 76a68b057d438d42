/**
 * How a study leaves and enters the workbench: content as JSON, packages, tables. The only place that knows Jackson.
 */
package org.filiere.exchange;
