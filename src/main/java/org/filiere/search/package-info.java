/**
 * Full text over sources, judgements and cases: documents in, hits with their context out; and spelling. The only place
 * with Lucene, whose two jars (core 4.3 MB, analysis-common 1.7 MB) add 6.0 MB to the application.
 */
package org.filiere.search;
