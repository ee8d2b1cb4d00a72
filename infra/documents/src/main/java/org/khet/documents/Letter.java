package org.khet.documents;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to those outside the office (หนังสือภายนอก).
 *
 * @param speed ชั้นความเร็ว, such as ด่วนที่สุด; null for none
 * @param number ที่; null while none has been drawn
 * @param sender the office's name and address, one line each
 * @param date วันที่; null leaves it open
 * @param subject เรื่อง
 * @param to เรียน
 * @param references อ้างถึง
 * @param enclosures สิ่งที่ส่งมาด้วย
 * @param unit the owner of the matter and its telephone, one line each, at the foot
 */
public record Letter(
        boolean draft,
        @Nullable String speed,
        @Nullable String number,
        List<String> sender,
        @Nullable LocalDate date,
        String subject,
        String to,
        List<String> references,
        List<String> enclosures,
        List<Block> body,
        List<Signature> signatures,
        List<String> unit)
        implements Document {

    public Letter {
        sender = List.copyOf(sender);
        references = List.copyOf(references);
        enclosures = List.copyOf(enclosures);
        body = List.copyOf(body);
        signatures = List.copyOf(signatures);
        unit = List.copyOf(unit);
    }
}
