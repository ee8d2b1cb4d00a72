package org.khet.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The number format of each style a cell can name. */
final class Formats {
    /** As many as Excel allows. */
    private static final int MOST_STYLES = 65_490;

    private final List<NumberFormat> byStyle = new ArrayList<>();

    static Formats of(Container container, @Nullable String part, Bounds bounds) throws IOException {
        Formats formats = new Formats();
        InputStream in = part == null ? null : container.find(part);
        if (in == null) {
            return formats;
        }
        Map<String, NumberFormat> own = new HashMap<>();
        try (Xml xml = new Xml(in, bounds)) {
            boolean cells = false;
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "numFmt" -> own.put(xml.required("numFmtId"), NumberFormat.of(xml.required("formatCode")));
                    case "cellStyleXfs", "cellStyles", "dxfs" -> cells = false;
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            formats.add(own, xml.attribute("numFmtId"));
                        }
                    }
                    default -> {}
                }
            }
        }
        return formats;
    }

    NumberFormat of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
    }

    private void add(Map<String, NumberFormat> own, @Nullable String id) {
        if (byStyle.size() == MOST_STYLES) {
            throw WorkbookFaults.damaged();
        }
        NumberFormat known = id == null ? NumberFormat.GENERAL : own.get(id);
        byStyle.add(known != null ? known : NumberFormat.builtIn(builtInId(id)));
    }

    private static int builtInId(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > 4) {
            return 0;
        }
        int number = 0;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
