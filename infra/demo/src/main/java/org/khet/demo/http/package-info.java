/** Programs with tokens and people with browsers, as the system sees them from outside. */
@NullMarked
package org.khet.demo.http;

import org.jspecify.annotations.NullMarked;
