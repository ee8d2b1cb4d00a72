/** Hands out the files of the web user interface; every page of it is the same file, which finds its way by the address. */
@NullMarked
package org.khet.gateway.ui;

import org.jspecify.annotations.NullMarked;
