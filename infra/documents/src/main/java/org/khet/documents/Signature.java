package org.khet.documents;

import org.jspecify.annotations.Nullable;

/**
 * Who signs.
 *
 * @param above a line before it, such as a director's order or ขอแสดงความนับถือ; null for none
 * @param image the signature itself as the office gave it; null leaves room for a pen
 * @param name in brackets below
 * @param position one or more lines, divided by line feeds
 */
public record Signature(@Nullable String above, @Nullable Picture image, String name, String position) {}
