/** What can be asked for. */
@NullMarked
package org.khet.request.catalogue;

import org.jspecify.annotations.NullMarked;
