package org.khet.rules.text;

/** The encodings Thai files arrive in; TIS-620 is read as windows-874, of which it is a part. */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_8_BOM("UTF-8 with BOM"),
    WINDOWS_874("windows-874");

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean utf8() {
        return this != WINDOWS_874;
    }

    /** Bytes before the text. */
    public int bomLength() {
        return this == UTF_8_BOM ? 3 : 0;
    }
}
