package org.khet.workbooks;

import java.io.IOException;

/** What stands in a part beside its elements and texts: passed over, but only where it is well-formed. */
final class XmlAside {
    private static final byte[] DECLARATION = {'x', 'm', 'l'};

    private XmlAside() {}

    /** @param in behind {@code <!--} */
    static void comment(XmlBytes in) throws IOException {
        XmlText ignored = new XmlText();
        int dashes = 0;
        while (true) {
            int c = ignored.skip(in);
            if (dashes == 2) {
                if (c != '>') {
                    throw WorkbookFaults.damaged();
                }
                return;
            }
            dashes = c == '-' ? dashes + 1 : 0;
        }
    }

    /** @param in behind the target; a declaration is none, as it may only stand first */
    static void instruction(XmlBytes in, XmlNames.Name target) throws IOException {
        if (target.isIgnoringCase(DECLARATION)) {
            throw WorkbookFaults.damaged();
        }
        XmlText ignored = new XmlText();
        int c = ignored.skip(in);
        if (!Xml.isSpace(c) && c != '?') {
            throw WorkbookFaults.damaged();
        }
        boolean asked = c == '?';
        while (true) {
            c = ignored.skip(in);
            if (asked && c == '>') {
                return;
            }
            asked = c == '?';
        }
    }
}
