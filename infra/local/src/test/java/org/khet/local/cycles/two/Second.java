package org.khet.local.cycles.two;

import org.khet.local.cycles.one.First;

/** Bad on purpose: needs the package that needs this one. */
public record Second(First first) {}
