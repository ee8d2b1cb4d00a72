package org.khet.collection.bad.collections;

import org.khet.collection.bad.submissions.Sent;
import org.springframework.core.Ordered;

/** Breaks every rule of ArchitectureTest: knows submissions, which know it, and is bound to Spring. */
public class LifeCycle implements Ordered {
    Sent sent = new Sent();

    @Override
    public int getOrder() {
        return 0;
    }
}
