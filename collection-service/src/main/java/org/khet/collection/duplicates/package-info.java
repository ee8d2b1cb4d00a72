/**
 * One pupil in the files of several schools: one case, one outcome.
 *
 * <p>A version's pupils are looked up by keyed tokens in one index, 500 at a time, so a search costs as much as the school
 * has pupils, whether 150 schools are stored or 29,579: the nation's 6.4 million tokens are some hundred megabytes of index,
 * split over shards by its first bits. Only the few rows whose tokens meet are opened.
 */
@NullMarked
package org.khet.collection.duplicates;

import org.jspecify.annotations.NullMarked;
