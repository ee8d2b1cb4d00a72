package org.khet.rules.dataset;

/** How far a field's values may travel; from PERSONAL on they are masked in every message. */
public enum DataClass {
    OPEN,
    INTERNAL,
    PERSONAL,
    SENSITIVE;

    public boolean masked() {
        return this == PERSONAL || this == SENSITIVE;
    }
}
