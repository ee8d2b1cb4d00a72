package org.khet.certificates.command;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.CertifiedRecords;
import org.khet.certificates.Trust;
import org.khet.certificates.Verification;

/** Says what was found, in Thai and then in English. */
final class Verdict {
    private final PrintStream out;
    private final boolean english;

    Verdict(PrintStream out, boolean english) {
        this.out = out;
        this.english = english;
    }

    void valid(Verification.Valid valid, Trust trust, CertifiedRecords.@Nullable Fit records) {
        headline(
                "ถูกต้อง: ไม่มีไบต์ใดของใบรับรองเปลี่ยนไปหลังลงนาม",
                "VALID: not one byte has changed since it was signed");
        var members = valid.members();
        fact("เลขที่ใบรับรอง", "certificate", valid.certificateId());
        fact("โรงเรียน", "school", part(members, "school", "code") + " " + part(members, "school", "nameTh"));
        fact("รอบการจัดเก็บ", "collection", part(members, "collection", "titleTh"));
        fact("รุ่นข้อมูล / จำนวนรายการ", "version / rows", members.get("version") + " / " + members.get("rows"));
        fact("ผู้รับรอง", "certified by", String.valueOf(members.get("certifiedBy")));
        fact("เมื่อ", "at", String.valueOf(members.get("at")));
        fact("SHA-256 ของใบรับรอง", "SHA-256 of the certificate", valid.sha256());
        fact("ลายพิมพ์กุญแจ", "key fingerprint", valid.keyFingerprint());
        if (records != null) {
            var sent = records == CertifiedRecords.Fit.SENT_FILE;
            fact(
                    "ไฟล์รายการ",
                    "records",
                    sent
                            ? say("ตรงกับไฟล์ที่โรงเรียนส่ง", "the very file that the school sent")
                            : say("ตรงกับข้อมูลที่รับรองทุกไบต์", "the certified data, byte for byte"));
        }
        if (trust.fingerprints() == null) {
            headline(
                    "ยังต้องเทียบลายพิมพ์กุญแจข้างต้นกับที่สำนักงานประกาศ หรือเรียกใหม่ด้วย --keys",
                    "STILL TO DO: compare the fingerprint above with the one the office makes known, or give --keys");
        }
    }

    void broken(Verification.Broken broken) {
        headline("ใช้ไม่ได้: " + broken.reasonTh(), "BROKEN: " + broken.reasonEn());
    }

    void unreadable(Verification.Unreadable not) {
        headline("อ่านไม่ได้: " + not.reasonTh(), "UNREADABLE: " + not.reasonEn());
    }

    private void headline(String th, String en) {
        if (!english) {
            out.println(th);
        }
        out.println(en);
    }

    private void fact(String th, String en, String value) {
        out.println("  " + say(th + " / " + en, en) + ": " + value);
    }

    private String say(String th, String en) {
        return english ? en : th;
    }

    private static String part(Map<String, ? extends @Nullable Object> members, String name, String inside) {
        return members.get(name) instanceof Map<?, ?> part ? String.valueOf(part.get(inside)) : "-";
    }
}
