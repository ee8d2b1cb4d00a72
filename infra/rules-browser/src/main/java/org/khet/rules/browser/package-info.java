/** The rules' outside as JavaScript sees it. */
@NullMarked
package org.khet.rules.browser;

import org.jspecify.annotations.NullMarked;
