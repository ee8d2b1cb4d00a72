package org.khet.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A memo inside the office (บันทึกข้อความ): the head's four lines, to whom, the body, who signs.
 *
 * @param agency ส่วนราชการ, with the telephone as is customary
 * @param number ที่, such as {@code ศธ 04146/123}; null while none has been drawn
 * @param date วันที่; null leaves the line open
 * @param subject เรื่อง
 * @param to เรียน
 */
public record Memo(
        boolean draft,
        String agency,
        @Nullable String number,
        @Nullable LocalDate date,
        String subject,
        String to,
        List<Block> body,
        List<Signature> signatures)
        implements Document {

    public Memo {
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
    }
}
