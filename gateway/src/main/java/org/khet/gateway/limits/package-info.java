/** What one caller may take of the whole: calls per second, bytes per request, and what a page may load. */
@NullMarked
package org.khet.gateway.limits;

import org.jspecify.annotations.NullMarked;
