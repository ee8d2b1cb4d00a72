package org.khet.problem;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong at one place of the input. The value itself is never repeated: it may be personal.
 *
 * @param field path in the caller's own words, such as {@code requester.email} or {@code schoolCodes[2]}
 * @param row line of a file, counted from 1; null where the input has no lines
 */
public record FieldProblem(String field, @Nullable Integer row, String messageTh, String messageEn) {}
