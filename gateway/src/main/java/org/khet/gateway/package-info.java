/** The one door from outside: login, routes, limits and the web user interface. */
@NullMarked
package org.khet.gateway;

import org.jspecify.annotations.NullMarked;
