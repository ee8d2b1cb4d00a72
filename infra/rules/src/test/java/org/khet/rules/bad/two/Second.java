package org.khet.rules.bad.two;

import org.khet.rules.bad.one.First;

/** The way back that closes the circle. */
public final class Second {
    public First first() {
        return new First();
    }
}
