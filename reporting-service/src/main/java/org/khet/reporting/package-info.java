/** Turns accepted data into snapshots, reports and publications, each with its pedigree. */
@NullMarked
package org.khet.reporting;

import org.jspecify.annotations.NullMarked;
