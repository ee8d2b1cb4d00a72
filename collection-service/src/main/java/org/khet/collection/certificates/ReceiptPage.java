package org.khet.collection.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A certificate for people: a page to print and keep, with every figure that was signed and the sums to check them by. */
public final class ReceiptPage {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Locale THAI = Locale.of("th");
    private static final String PAGE = """
            <!doctype html>
            <html lang="th"><head><meta charset="utf-8"><title>ใบรับรองข้อมูล %1$s</title>
            <style>body{font-family:Sarabun,sans-serif;max-width:42rem;margin:2rem auto}table{border-collapse:collapse;width:100%%}
            td,th{border:1px solid #999;padding:.2rem .6rem;text-align:right}th:first-child,td:first-child{text-align:left}
            code{overflow-wrap:anywhere}</style></head><body>
            <h1>ใบรับรองข้อมูล</h1>
            <p>%2$s<br>ปีการศึกษา %3$s รอบที่ %4$s ข้อมูล ณ วันที่ %5$s</p>
            <p>โรงเรียน%6$s (รหัส %7$s) ขอรับรองว่าข้อมูลรุ่นที่ %8$s จำนวน %9$s รายการ ถูกต้องตามความเป็นจริง</p>
            <table><tr><th>ชั้น</th><th>ชาย</th><th>หญิง</th><th>ไม่ระบุ</th></tr>%10$s</table>
            <p>ผู้รับรอง %11$s<br>เมื่อ %12$s</p>
            <p>เลขที่ใบรับรอง <code>%1$s</code><br>SHA-256 ของไฟล์ <code>%13$s</code><br>
            SHA-256 ของรายการ <code>%14$s</code><br>SHA-256 ของใบรับรอง <code>%15$s</code><br>
            ลายพิมพ์กุญแจของสำนักงาน <code>%16$s</code></p>
            </body></html>
            """;

    public static String of(SignedCertificate signed) {
        var members = CertificateJson.read(signed.json().getBytes(StandardCharsets.UTF_8));
        var collection = part(members.get("collection"));
        var school = part(members.get("school"));
        return PAGE.formatted(
                text(members, "certificateId"),
                text(collection, "titleTh"),
                text(collection, "schoolYear"),
                text(collection, "round"),
                day(LocalDate.parse(text(collection, "referenceDate"))),
                text(school, "nameTh"),
                text(school, "code"),
                text(members, "version"),
                text(members, "rows"),
                counts(members.get("counts") instanceof List<?> list ? list : List.of()),
                text(members, "certifiedBy"),
                time(signed.at()),
                text(members, "fileSha256"),
                text(members, "recordsSha256"),
                signed.sha256(),
                text(members, "keyFingerprint"));
    }

    private static String counts(List<?> counts) {
        var rows = new StringBuilder();
        for (var one : counts) {
            var count = part(one);
            rows.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(text(count, "grade"), text(count, "male"), text(count, "female"), text(count, "other")));
        }
        return rows.toString();
    }

    private static Map<?, ?> part(@Nullable Object member) {
        return member instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> members, String name) {
        return HtmlUtils.htmlEscape(String.valueOf(members.get(name)));
    }

    private static String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", THAI).format(ThaiBuddhistDate.from(date));
    }

    private static String time(Instant at) {
        var there = at.atZone(BANGKOK);
        return day(there.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm:ss").format(there) + " น.";
    }

    private ReceiptPage() {}
}
