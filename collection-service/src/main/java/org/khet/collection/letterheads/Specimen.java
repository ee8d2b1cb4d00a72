package org.khet.collection.letterheads;

import java.time.LocalDate;
import java.util.List;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Memo;
import org.khet.documents.Signature;

/** A memo about nothing, to see what a letterhead looks like: its type with every mark of Thai, a heading and a table. */
final class Specimen {
    private static final String LETTERS =
            "ที่นี้ กำหนดให้ ผู้ปฏิบัติ น้ำ ปู่ ป้า ฟั้น ฝ้าย ปิ่น ปี่ กตัญญู ฐุ ฎุ ฏู ฤๅษี เก้าอี้ ค่ำ ๐๑๒๓๔๕๖๗๘๙";

    static Memo of(OfficeLetterhead office, LocalDate today) {
        var words = office.wording();
        var phone = words.phone().isBlank() ? "" : " โทร. " + words.phone();
        var signer = office.signatories().stream()
                .filter(one -> one.signsOn(today))
                .findFirst()
                .orElseGet(() -> new OfficeLetterhead.Signatory("", "ผู้ลงนาม", "ตำแหน่ง", null, null));
        return new Memo(
                true,
                words.agencyTh() + phone,
                office.numbering().agencyCode() + "/123",
                today,
                "ตัวอย่างหัวหนังสือ",
                words.headTitleTh(),
                List.of(
                        new Block.Heading("๑. แบบอักษร"),
                        new Block.Paragraph(LETTERS),
                        new Block.Heading("๒. ตาราง"),
                        new Block.Table(
                                List.of(
                                        new Block.Column("รายการ", 3, Align.LEFT),
                                        new Block.Column("จำนวน", 1, Align.RIGHT)),
                                List.of(
                                        new Block.Row(List.of("โรงเรียน", "155"), false),
                                        new Block.Row(List.of("รวม", "12,345"), true))),
                        new Block.Paragraph("จึงเรียนมาเพื่อโปรดทราบ")),
                List.of(new Signature(null, null, signer.nameTh(), signer.positionTh())));
    }

    private Specimen() {}
}
