package org.khet.testing.bad.one;

import org.khet.testing.bad.two.Second;
import org.springframework.http.HttpStatus;

/** Knows a type that knows it, and the web: what the rules must find. */
public class First {

    Second other = new Second();
    HttpStatus status = HttpStatus.OK;
}
