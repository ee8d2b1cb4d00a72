/** The privacy gate: what leaves the office only with purpose, legal basis and another person's approval, and what not at all. */
@NullMarked
package org.khet.request.privacy;

import org.jspecify.annotations.NullMarked;
