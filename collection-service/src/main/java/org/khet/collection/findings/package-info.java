/** What the rules found in a version: stored in sealed chunks, read page by page. */
@NullMarked
package org.khet.collection.findings;

import org.jspecify.annotations.NullMarked;
