package org.filiere.domain;

import java.util.OptionalLong;

/**
 * Where a speaker, or a time, begins in a transcript.
 *
 * @param start first UTF-16 unit of the name or the time
 * @param labelEnd where what is said begins: one past the name, the time, their punctuation and the blanks after them
 * @param speaker who speaks, as the transcript writes it; empty where only a time stands
 * @param millis when, in milliseconds from the beginning of the recording; empty where the transcript does not say
 */
public record Turn(int start, int labelEnd, String speaker, OptionalLong millis) {}
