/** Race R3: from events to messages, ours and a plain listener's, counted where they arrive. */
@NullMarked
package org.khet.benchmarks.messages;

import org.jspecify.annotations.NullMarked;
