package org.khet.collection.certificates;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Sheet;
import org.khet.documents.ThaiText;

/** A certificate for people: a page to print and keep, with every figure that was signed and the sums to check them by. */
public final class ReceiptPaper {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    public static Sheet of(SignedCertificate signed) {
        var members = CertificateJson.read(signed.json().getBytes(StandardCharsets.UTF_8));
        var collection = part(members.get("collection"));
        var school = part(members.get("school"));
        var at = signed.at().atZone(BANGKOK);
        var body = new ArrayList<Block>();
        body.add(new Block.Paragraph(
                "โรงเรียน%s (รหัส %s) ขอรับรองว่าข้อมูลรุ่นที่ %s จำนวน %s รายการ ถูกต้องตามความเป็นจริง"
                        .formatted(
                                text(school, "nameTh"),
                                text(school, "code"),
                                text(members, "version"),
                                rows(members))));
        body.add(counts(members.get("counts") instanceof List<?> list ? list : List.of()));
        body.add(new Block.Fact("ผู้รับรอง", text(members, "certifiedBy"), false));
        body.add(new Block.Fact("เมื่อ", ThaiText.day(at.toLocalDate()) + " เวลา " + CLOCK.format(at) + " น.", false));
        body.add(new Block.Fact("เลขที่ใบรับรอง", text(members, "certificateId"), true));
        body.add(new Block.Fact("SHA-256 ของไฟล์", text(members, "fileSha256"), true));
        body.add(new Block.Fact("SHA-256 ของรายการ", text(members, "recordsSha256"), true));
        body.add(new Block.Fact("SHA-256 ของใบรับรอง", signed.sha256(), true));
        body.add(new Block.Fact("ลายพิมพ์กุญแจของสำนักงาน", text(members, "keyFingerprint"), true));
        return new Sheet(
                false,
                "ใบรับรองข้อมูล",
                List.of(
                        text(collection, "titleTh"),
                        "ปีการศึกษา %s รอบที่ %s ข้อมูล ณ วันที่ %s"
                                .formatted(
                                        text(collection, "schoolYear"),
                                        text(collection, "round"),
                                        ThaiText.day(LocalDate.parse(text(collection, "referenceDate"))))),
                at.toLocalDate(),
                body,
                List.of());
    }

    private static Block.Table counts(List<?> counts) {
        return new Block.Table(
                List.of(
                        new Block.Column("ชั้น", 2, Align.LEFT),
                        new Block.Column("ชาย", 1, Align.RIGHT),
                        new Block.Column("หญิง", 1, Align.RIGHT),
                        new Block.Column("ไม่ระบุ", 1, Align.RIGHT)),
                counts.stream()
                        .map(ReceiptPaper::part)
                        .map(one -> new Block.Row(
                                List.of(text(one, "grade"), text(one, "male"), text(one, "female"), text(one, "other")),
                                false))
                        .toList());
    }

    private static String rows(Map<?, ?> members) {
        return members.get("rows") instanceof Number number
                ? ThaiText.count(number.longValue())
                : text(members, "rows");
    }

    private static Map<?, ?> part(@Nullable Object member) {
        return member instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> members, String name) {
        return String.valueOf(members.get(name));
    }

    private ReceiptPaper() {}
}
