package org.khet.collection.bad.submissions;

import org.khet.collection.bad.collections.LifeCycle;

/** The other half of the bad example. */
public class Sent {
    LifeCycle lifeCycle;
}
