package org.khet.gateway.badexample.two;

import org.khet.gateway.badexample.one.One;

public record Two(One other) {}
