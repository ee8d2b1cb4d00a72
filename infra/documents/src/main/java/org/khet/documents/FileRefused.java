package org.khet.documents;

/** A file given by an office that cannot be used, with the reason in both languages. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageTh;

    FileRefused(String messageTh, String messageEn) {
        super(messageEn);
        this.messageTh = messageTh;
    }

    public String messageTh() {
        return messageTh;
    }

    public String messageEn() {
        return String.valueOf(getMessage());
    }
}
