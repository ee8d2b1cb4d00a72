package org.khet.collection.archive;

import java.util.Locale;

/** Words in and about archives. */
final class ArchiveText {

    static String readme() {
        return """
                แฟ้มนี้เป็นคลังเอกสารปิดผนึกของการจัดเก็บข้อมูลหนึ่งรอบ ตามรูปแบบ BagIt 1.0 (RFC 8493)
                ตรวจสอบความสมบูรณ์ได้โดยไม่ต้องใช้ระบบ: verify-archive FILE.zip หรือโปรแกรม BagIt ใด ๆ

                collection.json        รอบการจัดเก็บ
                acceptance.csv         บัญชีการตรวจรับข้อมูลรายโรงเรียน
                rules/                 ชุดข้อมูลและบัญชีกฎที่ใช้ตรวจ
                memos/                 บันทึกและหนังสือที่ออกเลขที่แล้ว (PDF และ DOCX)
                certificates/          ใบรับรองข้อมูลที่ลงลายมือชื่อดิจิทัล (ตรวจด้วย verify-certificate)
                history/               ประวัติขั้นตอนและประวัติการส่งข้อมูล
                records/               ข้อมูลรายการของแต่ละโรงเรียน เข้ารหัส AES-256-GCM ด้วยกุญแจของสำนักงาน
                                       เปิดได้จากระบบเท่านั้น โดยผู้มีสิทธิซึ่งต้องระบุเหตุผล

                A sealed archive of one collection: BagIt 1.0. The records are encrypted with the office's key and are
                opened by the system alone, for those entitled, with a reason that goes on record.
                """;
    }

    /** As searched: letter case and stacked spaces make no difference. */
    static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    private ArchiveText() {}
}
