package org.khet.collection.importing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/** Why a file is sent. In a header, as the body is the file and an address is written into logs. */
final class Reason {
    /** Percent-encoded UTF-8, as headers hold no Thai letters. */
    static final String HEADER = "Khet-Reason";

    private static final int LONGEST = 500;

    static @Nullable String of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return null;
        }
        try {
            var text = URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
            if (text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl)) {
                return text.isEmpty() ? null : text;
            }
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static ProblemException refused(@Nullable Throwable cause) {
        var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail(
                        "เหตุผลต้องยาวไม่เกิน " + LONGEST + " ตัวอักษร และเข้ารหัสแบบเปอร์เซ็นต์ (UTF-8)",
                        "The reason has " + LONGEST + " characters at most, percent-encoded (UTF-8)")
                .field(HEADER, "อ่านเหตุผลไม่ได้", "The reason cannot be read")
                .build();
        if (cause != null) {
            refusal.addSuppressed(cause);
        }
        return refusal;
    }

    private Reason() {}
}
