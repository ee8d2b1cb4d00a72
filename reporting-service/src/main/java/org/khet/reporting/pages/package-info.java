/** The official pages of one school: reports laid out as the ministry's own, over one school's certified records. */
@NullMarked
package org.khet.reporting.pages;

import org.jspecify.annotations.NullMarked;
