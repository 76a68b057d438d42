/** Full text over sources, judgements and cases: documents in, hits with their context out. The only place with Lucene. */
package org.filiere.search;
