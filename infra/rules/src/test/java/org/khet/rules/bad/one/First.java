package org.khet.rules.bad.one;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.khet.rules.bad.two.Second;

/** Breaks every rule of the architecture test. */
public final class First {
    public final Second second = new Second();

    public boolean matches(String text) {
        Assertions.assertThat(text).isNotNull();
        return Pattern.matches("(a+)+", text);
    }
}
