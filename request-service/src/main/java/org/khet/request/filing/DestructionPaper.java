package org.khet.request.filing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Letterhead;
import org.khet.documents.Printing;
import org.khet.documents.Sheet;
import org.khet.documents.Signature;
import org.khet.documents.ThaiText;
import org.khet.documents.Typeface;

/** The list on paper (บัญชีเอกสารขอทำลาย), with who proposed and who decided. */
final class DestructionPaper {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    static byte[] pdf(Destruction list) {
        var rows = new ArrayList<Block.Row>();
        for (var item : list.items()) {
            rows.add(new Block.Row(
                    List.of(
                            Integer.toString(rows.size() + 1),
                            item.requestNo(),
                            item.catalogueCode().isEmpty() ? "–" : item.catalogueCode(),
                            day(item.closedOn()),
                            day(item.keptUntil())),
                    false));
        }
        var body = new ArrayList<Block>();
        body.add(new Block.Fact("เหตุผล", list.reason(), false));
        body.add(new Block.Table(
                List.of(
                        new Block.Column("ที่", 1, Align.RIGHT),
                        new Block.Column("เลขที่คำขอ", 3, Align.LEFT),
                        new Block.Column("รายการข้อมูล", 4, Align.LEFT),
                        new Block.Column("ปิดเรื่องเมื่อ", 3, Align.LEFT),
                        new Block.Column("เก็บถึง", 3, Align.LEFT)),
                rows));
        if (list.decisionReason() != null) {
            body.add(new Block.Fact("ความเห็น", list.decisionReason(), false));
        }
        var sheet = new Sheet(
                list.state() == Destruction.State.PROPOSED,
                "บัญชีคำขอข้อมูลที่ขอทำลาย",
                List.of("รวม " + list.items().size() + " เรื่อง"),
                LocalDate.ofInstant(list.proposedAt(), BANGKOK),
                body,
                List.of(
                        new Signature(null, null, list.proposedByName(), "ผู้เสนอ"),
                        new Signature(null, null, name(list.decidedByName()), decision(list.state()))));
        return new Printing(new Letterhead(Typeface.sarabun(), null, true), List.of()).pdf(sheet);
    }

    private static String decision(Destruction.State state) {
        return switch (state) {
            case PROPOSED -> "ผู้พิจารณา";
            case APPROVED -> "ผู้อนุมัติให้ทำลาย";
            case REJECTED -> "ผู้พิจารณา (ไม่อนุมัติ)";
        };
    }

    private static String name(@Nullable String known) {
        return known == null ? "........................................" : known;
    }

    private static String day(String date) {
        return ThaiText.day(LocalDate.parse(date));
    }

    private DestructionPaper() {}
}
