/** One pupil in the files of several schools: one case, one outcome. */
@NullMarked
package org.khet.collection.duplicates;

import org.jspecify.annotations.NullMarked;
