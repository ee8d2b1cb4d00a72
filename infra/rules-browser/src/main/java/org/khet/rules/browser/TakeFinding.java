package org.khet.rules.browser;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Where findings go, one by one and in the order of {@link org.khet.rules.checking.Sink}. */
@JSFunctor
interface TakeFinding extends JSObject {
    void take(
            int row,
            String field,
            String title,
            String code,
            String severity,
            String value,
            String messageTh,
            String messageEn,
            String cureTh,
            String cureEn);
}
