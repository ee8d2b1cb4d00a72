package org.khet.documents;

/** To which side text keeps; {@code BOTH} is what Thai officialdom wants of running text. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT,
    BOTH
}
