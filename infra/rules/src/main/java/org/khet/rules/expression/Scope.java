package org.khet.rules.expression;

import org.jspecify.annotations.Nullable;

/** The names an expression may use. */
public interface Scope {
    /** {@code slot} is the place of the values in {@link Slots}; fields are also members of {@code row} and {@code text}. */
    record Variable(int slot, Type type, boolean field) {}

    @Nullable
    Variable variable(String name);

    @Nullable
    Codes codes(String name);
}
