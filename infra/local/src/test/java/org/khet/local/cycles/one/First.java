package org.khet.local.cycles.one;

import org.khet.local.cycles.two.Second;

/** Bad on purpose: needs the package that needs this one. */
public record First(Second second) {}
