package org.khet.rules.regex;

import java.util.List;

/** A parsed pattern. */
sealed interface Pattern {
    record One(CharSet set) implements Pattern {}

    record Sequence(List<Pattern> parts) implements Pattern {}

    record Choice(List<Pattern> branches) implements Pattern {}

    /** {@code most} below 0 means without end. */
    record Repeat(Pattern part, int least, int most) implements Pattern {}

    /** {@code ^} */
    record Start() implements Pattern {}

    /** {@code $} */
    record End() implements Pattern {}
}
