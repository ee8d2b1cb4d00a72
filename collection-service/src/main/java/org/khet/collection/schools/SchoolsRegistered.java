package org.khet.collection.schools;

import java.util.Set;

/** Raised inside this service when schools that it did not know were registered. */
public record SchoolsRegistered(Set<String> areaCodes) {

    public SchoolsRegistered {
        areaCodes = Set.copyOf(areaCodes);
    }
}
