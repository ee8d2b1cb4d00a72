package org.khet.collection.registers;

/** Which register a paper is entered in; each counts for itself and begins anew every year. */
public enum Book {
    /** Memos inside the office. */
    MEMO("/"),
    /** Letters to those outside. */
    LETTER("/"),
    /** Letters to many, which the letter ว marks. */
    CIRCULAR("/ว ");

    private final String stroke;

    Book(String stroke) {
        this.stroke = stroke;
    }

    /** As it stands on the paper, such as {@code ศธ 04146/ว 12}. */
    String shown(String agencyCode, int number) {
        return agencyCode + stroke + number;
    }
}
