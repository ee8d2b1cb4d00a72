package org.khet.documents;

/** A document that cannot be printed as it is, with the reason in both languages. */
public final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** A final document of an office without an emblem. */
        NO_EMBLEM,
        /** A final memo or letter that bears no number. */
        NO_NUMBER,
        /** A final memo or letter that bears no date. */
        NO_DATE,
        /** A letter that the typeface does not have. */
        NO_GLYPH
    }

    private final Reason reason;
    private final String messageTh;

    DocumentRefused(Reason reason, String messageTh, String messageEn) {
        super(messageEn);
        this.reason = reason;
        this.messageTh = messageTh;
    }

    public Reason reason() {
        return reason;
    }

    public String messageTh() {
        return messageTh;
    }

    public String messageEn() {
        return String.valueOf(getMessage());
    }
}
