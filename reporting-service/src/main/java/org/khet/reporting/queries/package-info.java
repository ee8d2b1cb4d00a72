/** Answers what somebody puts together from the fields of a snapshot: figures or records, guarded, in the format asked for. */
@NullMarked
package org.khet.reporting.queries;

import org.jspecify.annotations.NullMarked;
