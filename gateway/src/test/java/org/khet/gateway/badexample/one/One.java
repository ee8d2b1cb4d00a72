package org.khet.gateway.badexample.one;

import org.khet.gateway.badexample.two.Two;

public record One(Two other) {}
