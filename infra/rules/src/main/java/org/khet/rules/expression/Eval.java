package org.khet.rules.expression;

import org.jspecify.annotations.Nullable;

/**
 * A compiled part of an expression. A blank field, a whole number divided by zero and an overflow have no value; neither has
 * anything computed from them, except where {@code &&} and {@code ||} are decided by the other side, as errors are in CEL.
 */
sealed interface Eval {
    /** Whole numbers nearer to zero are doubles, each of them. */
    double ENDS_OF_NARROW = 0x1p53;

    non-sealed interface Bool extends Eval {
        int FALSE = 0;
        int TRUE = 1;
        int NOTHING = 2;

        int test(Slots slots);
    }

    /** A number without value sets {@link Slots#nothing}; the number returned then means nothing. */
    sealed interface Whole extends Eval {
        long value(Slots slots);

        /** Whether {@link #exact} may be asked instead, because the number always is a double too. */
        default boolean isNarrow() {
            return false;
        }

        /** The same number; in a browser a long is an object, a double is not. */
        default double exact(Slots slots) {
            return value(slots);
        }
    }

    non-sealed interface Int extends Whole {}

    /** A whole number of at most 53 bits. */
    interface NarrowInt extends Int {
        @Override
        double exact(Slots slots);

        @Override
        default boolean isNarrow() {
            return true;
        }

        @Override
        default long value(Slots slots) {
            return (long) exact(slots);
        }
    }

    /** Days since 1970-01-01. */
    non-sealed interface Date extends Whole {
        @Override
        double exact(Slots slots);

        @Override
        default boolean isNarrow() {
            return true;
        }

        @Override
        default long value(Slots slots) {
            return (long) exact(slots);
        }
    }

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

    static int none(Slots slots) {
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
