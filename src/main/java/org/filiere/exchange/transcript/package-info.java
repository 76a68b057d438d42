/**
 * Interview transcripts and notes, read from the files that researchers have. Files are strangers': every reader works
 * within limits, follows no link, runs nothing and writes nothing.
 */
package org.filiere.exchange.transcript;
