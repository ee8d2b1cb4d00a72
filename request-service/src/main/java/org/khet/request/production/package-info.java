/** The production builder with its preview, orders to reporting-service, and the files that come back. */
@NullMarked
package org.khet.request.production;

import org.jspecify.annotations.NullMarked;
