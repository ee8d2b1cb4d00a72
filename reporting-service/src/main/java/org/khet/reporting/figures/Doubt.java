package org.khet.reporting.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a table's figures question about themselves.
 *
 * @param where key of a row
 * @param column key of a column; null where it is about the whole row or table
 */
public record Doubt(String code, String where, @Nullable String column, String messageTh, String messageEn) {}
