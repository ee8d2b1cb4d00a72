package org.khet.rules.browser;

import org.teavm.jso.JSByRef;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The file's bytes, read while the check waits. */
@JSFunctor
interface ReadBytes extends JSObject {
    /**
     * Copies bytes of the file, from {@code offset} on, to {@code into}.
     *
     * @param at where in {@code into} the first goes
     * @param most how many are wanted
     * @return how many were copied; 0 at the end of the file
     */
    int read(double offset, @JSByRef byte[] into, int at, int most);
}
