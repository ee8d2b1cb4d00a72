package org.khet.notification.recipients;

/** Addresses as people who need not know them see them. */
public final class Masks {

    private static final int SHOWN_DIGITS = 4;

    /** {@code s…@example.test} */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "…" : email.charAt(0) + "…" + email.substring(at);
    }

    /** {@code …5678} */
    public static String phone(String phone) {
        return "…" + phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS));
    }

    private Masks() {}
}
