/** Tables of names and pseudonyms in encrypted files. */
package org.filiere.exchange.names;
