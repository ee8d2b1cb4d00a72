package org.khet.contacts;

import java.util.Optional;

/** Thai phone numbers in one form: {@code 0} and eight or nine digits. */
public final class PhoneNumber {

    private static final int SHORTEST = 9;
    private static final int LONGEST = 10;

    /** Folds {@code +66 81 234 5678}, {@code 66812345678} and {@code ๐๘๑-๒๓๔-๕๖๗๘} to {@code 0812345678}; empty where it is none. */
    public static Optional<String> fold(String written) {
        var digits = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char at = written.charAt(i);
            if (Character.isDigit(at)) {
                digits.append(Character.digit(at, 10));
            } else if (" -().+".indexOf(at) < 0) {
                return Optional.empty();
            }
        }
        var number = digits.toString();
        if (number.startsWith("66") && number.length() > LONGEST) {
            number = "0" + number.substring(2);
        } else if (written.strip().startsWith("+66")) {
            number = "0" + number.substring(2);
        }
        return number.startsWith("0")
                        && !number.startsWith("00")
                        && number.length() >= SHORTEST
                        && number.length() <= LONGEST
                ? Optional.of(number)
                : Optional.empty();
    }

    /** Mobile numbers take SMS, landlines do not. */
    public static boolean takesSms(String folded) {
        return folded.length() == LONGEST && "689".indexOf(folded.charAt(1)) >= 0;
    }

    private PhoneNumber() {}
}
