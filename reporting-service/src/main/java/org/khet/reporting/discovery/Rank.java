package org.khet.reporting.discovery;

/** How well a publication answers what was typed, the best first. */
enum Rank {
    /** The title is what was typed. */
    TITLE,
    /** The title begins with it. */
    BEGINNING,
    /** It stands in the title as it was typed. */
    IN_TITLE,
    /** Every part of it stands in the title. */
    PARTS_IN_TITLE,
    /** A row or a column is called so. */
    NAME,
    /** Every part stands in the title, or in what the page says beside it. */
    BESIDES,
    /** Some parts stand only in names of rows and columns. */
    IN_TABLE,
    /** Not found, but written much like it. */
    NEAR
}
