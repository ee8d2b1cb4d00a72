package org.khet.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of title and detail: Thai, unless the caller prefers English. */
enum Language {
    TH,
    EN;

    static Language of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        if (wanted == null || wanted.isBlank()) {
            return TH;
        }
        try {
            // Parsed ranges come sorted by weight, the most wanted first.
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(wanted)) {
                String tag = range.getRange();
                if (tag.equals("en") || tag.startsWith("en-")) {
                    return EN;
                }
                if (tag.equals("th") || tag.startsWith("th-") || tag.equals("*")) {
                    return TH;
                }
            }
        } catch (IllegalArgumentException notAHeader) {
            return TH;
        }
        return TH;
    }
}
