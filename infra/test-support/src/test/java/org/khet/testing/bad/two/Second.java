package org.khet.testing.bad.two;

import org.khet.testing.bad.one.First;

/** The other half of the circle. */
public class Second {

    First other;
}
