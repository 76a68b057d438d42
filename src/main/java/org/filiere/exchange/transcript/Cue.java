package org.filiere.exchange.transcript;

/**
 * One piece of a subtitle file that one person says.
 *
 * @param start milliseconds from the beginning; -1 when the file gives none
 * @param end milliseconds from the beginning
 * @param speaker who speaks; empty when the file does not say
 * @param text what is said, lines apart by {@code \n}, without mark-up
 */
record Cue(long start, long end, String speaker, String text) {}
