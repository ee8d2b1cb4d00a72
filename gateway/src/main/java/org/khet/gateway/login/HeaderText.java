package org.khet.gateway.login;

/** Text as a header may hold it: no control characters but the tab, no code points that mean nothing. */
final class HeaderText {
    private HeaderText() {}

    static boolean isClean(String value) {
        for (int at = 0; at < value.length(); ) {
            int point = value.codePointAt(at);
            boolean ordinary = point >= ' ' && point < 0x7f;
            if (!ordinary && point != '\t' && (Character.isISOControl(point) || !Character.isDefined(point))) {
                return false;
            }
            at += Character.charCount(point);
        }
        return true;
    }
}
