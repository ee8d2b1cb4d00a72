package org.khet.rules.checking;

import java.util.List;

/** A data set that cannot be used, with everything that is wrong with it, each naming its field or rule. */
public final class InvalidDataSetException extends RuntimeException {
    private final transient List<String> faults;

    public InvalidDataSetException(List<String> faults) {
        super(String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
