/** The schools and people that the story is played with. */
@NullMarked
package org.khet.demo.area;

import org.jspecify.annotations.NullMarked;
