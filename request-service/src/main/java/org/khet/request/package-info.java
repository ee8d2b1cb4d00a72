/** Answers requests for information in the seven steps of the manual. */
@NullMarked
package org.khet.request;

import org.jspecify.annotations.NullMarked;
