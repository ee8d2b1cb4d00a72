package org.khet.rules.expression;

import org.jspecify.annotations.Nullable;

/**
 * A compiled part of an expression. A blank field, a whole number divided by zero and an overflow have no value; neither has
 * anything computed from them, except where {@code &&} and {@code ||} are decided by the other side, as errors are in CEL.
 */
sealed interface Eval {
    non-sealed interface Bool extends Eval {
        int FALSE = 0;
        int TRUE = 1;
        int NOTHING = 2;

        int test(Slots slots);
    }

    /** A number without value sets {@link Slots#nothing}; the number returned then means nothing. */
    sealed interface Whole extends Eval {
        long value(Slots slots);
    }

    non-sealed interface Int extends Whole {}

    /** Days since 1970-01-01. */
    non-sealed interface Date extends Whole {}

    non-sealed interface Decimal extends Eval {
        double value(Slots slots);
    }

    non-sealed interface Text extends Eval {
        /** False without value; else the text stands in {@link Slots#foundIn} from {@code foundFrom} to {@code foundTo}. */
        boolean locate(Slots slots);
    }

    non-sealed interface Texts extends Eval {
        /** Null without value. */
        @Nullable
        Words words(Slots slots);
    }

    static int bool(boolean value) {
        return value ? Bool.TRUE : Bool.FALSE;
    }

    static long none(Slots slots) {
        slots.nothing = true;
        return 0;
    }

    /** Whether a number read just before had no value; forgets it. */
    static boolean nothing(Slots slots) {
        boolean nothing = slots.nothing;
        slots.nothing = false;
        return nothing;
    }
}
