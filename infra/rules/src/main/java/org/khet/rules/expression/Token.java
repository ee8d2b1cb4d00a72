package org.khet.rules.expression;

/** One word of an expression. */
record Token(Kind kind, String text, int at) {
    enum Kind {
        INT,
        DOUBLE,
        STRING,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
