package org.khet.certificates.command;

import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.CertifiedRecords;
import org.khet.certificates.Standing;
import org.khet.certificates.Verification;

/** Says what was found, in Thai and then in English. */
final class Verdict {
    private final PrintStream out;
    private final boolean english;

    Verdict(PrintStream out, boolean english) {
        this.out = out;
        this.english = english;
    }

    void valid(Verification.Valid valid, KeySource keys, CertifiedRecords.@Nullable Fit records) {
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
        if (keys.trust().keys() == null) {
            headline(
                    "ยังไม่ยืนยันว่าเป็นกุญแจของสำนักงาน: เชื่อกุญแจที่อยู่ในใบรับรองเอง"
                            + " ต้องเทียบลายพิมพ์กุญแจข้างต้นกับที่สำนักงานประกาศ หรือเรียกใหม่ด้วย --keys",
                    "NOT CONFIRMED as the office's key: the key inside the certificate was believed. Compare the"
                            + " fingerprint above with the one the office makes known, or give --keys");
            return;
        }
        fact("เชื่อเพราะ", "trusted because", both(keys.th(), keys.en()));
        fact("สถานะของกุญแจ", "standing of the key", standing(valid.key()));
    }

    private String standing(Standing key) {
        var revocation = key.revocation();
        if (revocation != null) {
            return both(
                    "ถูกเพิกถอน ไม่น่าเชื่อถือตั้งแต่ " + revocation.compromisedSince() + " (" + revocation.reason()
                            + ") แต่สำนักงานมีบันทึกว่ารับใบรับรองนี้ไว้ก่อนแล้ว",
                    "revoked, not to be trusted since " + revocation.compromisedSince() + " (" + revocation.reason()
                            + "); the office has recorded that it accepted this certificate before");
        }
        var retiredAt = key.retiredAt();
        return retiredAt == null
                ? both("ใช้ได้ ไม่ถูกเพิกถอน", "good, not revoked")
                : both(
                        "เลิกใช้ลงนามเมื่อ " + retiredAt + " ไม่ถูกเพิกถอน",
                        "retired on " + retiredAt + ", not revoked");
    }

    void distrusted(Verification.Distrusted not) {
        var since = not.revocation().compromisedSince();
        headline("ห้ามเชื่อถือ: ลงนามด้วยกุญแจที่ถูกเพิกถอน", "NOT TO BE TRUSTED: signed with a key that was revoked");
        fact("เลขที่ใบรับรอง", "certificate", not.certificateId());
        fact("ระบุว่าลงนามเมื่อ", "says it was signed", not.signedAt().toString());
        fact("ลายพิมพ์กุญแจ", "key fingerprint", not.keyFingerprint());
        fact("กุญแจไม่น่าเชื่อถือตั้งแต่", "key compromised since", since.toString());
        fact("เหตุที่เพิกถอน", "revoked because", not.revocation().reason());
        fact(
                "เพราะ",
                "why",
                not.claimsBefore()
                        ? both(
                                "ระบุวันก่อนหน้านั้น แต่สำนักงานไม่มีบันทึกว่ารับไว้"
                                        + " ผู้ที่ได้กุญแจไปย่อมลงวันย้อนหลังได้",
                                "it names an earlier time, but the office has no record of accepting it; whoever has"
                                        + " the key can write any time")
                        : both("ลงนามหลังจากนั้น", "it was signed after that"));
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

    /** Whom one believes and why is nothing to be guessed from another language. */
    private String both(String th, String en) {
        return english ? en : th + " / " + en;
    }

    private static String part(Map<String, ? extends @Nullable Object> members, String name, String inside) {
        return members.get(name) instanceof Map<?, ?> part ? String.valueOf(part.get(inside)) : "-";
    }
}
