/**
 * One pupil in the files of several schools: one case, one outcome.
 *
 * <p>A version's pupils are looked up by keyed tokens in one index, 500 at a time, so a search costs as much as the school
 * has pupils, whether 150 schools are stored or 29,579; what it costs at the country's size is measured in
 * {@code infra/docs/blind-index.md}. Only the few rows whose tokens meet are opened.
 */
@NullMarked
package org.khet.collection.duplicates;

import org.jspecify.annotations.NullMarked;
