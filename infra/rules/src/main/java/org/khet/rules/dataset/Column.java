package org.khet.rules.dataset;

import java.util.List;

/**
 * Where a field stands in a file.
 *
 * @param titles how the column is titled, the everyday title first, then the variants seen
 * @param position the usual position counted from 1; decides where two columns share a title
 * @param repeatable whether a file may bear the title more than once; the first such column is read
 * @param optional whether a file may do without the column
 */
public record Column(List<String> titles, int position, boolean optional, boolean repeatable) {}
