package org.khet.problem;

import org.jspecify.annotations.Nullable;

/**
 * Says which problem an exception of another library means, such as a store that is down. Every bean of this type is
 * asked before the exception counts as our own failure.
 */
@FunctionalInterface
public interface ExceptionTranslator {
    /** The problem to answer, or null where this translator does not know the exception. */
    @Nullable
    ProblemException translate(Throwable failure);
}
