package org.khet.collection.memos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.letterheads.OfficeLetterhead;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Document;
import org.khet.documents.Letter;
import org.khet.documents.Memo;
import org.khet.documents.Picture;
import org.khet.documents.Signature;
import org.khet.documents.ThaiText;

/** Makes the paper to print of what a person wrote, the office's letterhead and the collection's facts. */
final class MemoPaper {

    /** A number and a date, which only a final paper has. */
    record Stamp(String number, LocalDate date) {}

    /** @param signature null leaves room for a pen */
    static Document of(
            MemoKind kind,
            MemoText text,
            @Nullable Stamp stamp,
            OfficeLetterhead office,
            DataCollection collection,
            Figures figures,
            @Nullable Picture signature) {
        var words = office.wording();
        var body = body(kind, text, collection, figures);
        var number = stamp == null ? null : stamp.number();
        var date = stamp == null ? text.date() : stamp.date();
        var phone = words.phone().isBlank() ? "" : " โทร. " + words.phone();
        if (kind == MemoKind.NOTICE) {
            var sender = new ArrayList<String>();
            sender.add(words.officeTh());
            sender.addAll(words.address());
            return new Letter(
                    stamp == null,
                    null,
                    number,
                    sender,
                    date,
                    text.subject(),
                    text.to(),
                    List.of(),
                    List.of(),
                    body,
                    List.of(new Signature("ขอแสดงความนับถือ", signature, text.signerTh(), text.positionTh())),
                    List.of(words.groupTh(), phone.strip()).stream()
                            .filter(line -> !line.isBlank())
                            .toList());
        }
        var group = words.groupTh().isBlank() ? "" : words.groupTh() + " ";
        return new Memo(
                stamp == null,
                group + words.agencyTh() + phone,
                number,
                date,
                text.subject(),
                text.to(),
                body,
                List.of(new Signature(null, signature, text.signerTh(), text.positionTh())));
    }

    private static List<Block> body(MemoKind kind, MemoText text, DataCollection collection, Figures figures) {
        var body = new ArrayList<Block>();
        text.body().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.equals(MemoText.TABLE)) {
                body.add(kind == MemoKind.SUMMARY ? districts(figures) : calendar(collection));
            } else if (line.startsWith("#")) {
                body.add(new Block.Heading(line.replaceFirst("^#+\\s*", "")));
            } else {
                body.add(new Block.Paragraph(line));
            }
        });
        return body;
    }

    private static Block.Table calendar(DataCollection collection) {
        return new Block.Table(
                List.of(new Block.Column("กิจกรรม", 5, Align.LEFT), new Block.Column("กำหนดเวลา", 4, Align.LEFT)),
                List.of(
                        row("ข้อมูล ณ วันที่", ThaiText.day(collection.referenceDate())),
                        row(
                                "เปิดให้สถานศึกษาส่งข้อมูล",
                                Spoken.time(collection.entry().opensAt())),
                        row("ปิดรับข้อมูล", Spoken.time(collection.entry().closesAt())),
                        row(
                                "ผู้บริหารสถานศึกษารับรองข้อมูลตั้งแต่",
                                Spoken.time(collection.certification().opensAt())),
                        row(
                                "ปิดการรับรองข้อมูล",
                                Spoken.time(collection.certification().closesAt()))));
    }

    private static Block.Table districts(Figures figures) {
        var rows = new ArrayList<Block.Row>();
        figures.districts().forEach(one -> rows.add(row(one, false)));
        rows.add(row(figures.total(), true));
        return new Block.Table(
                List.of(
                        new Block.Column("อำเภอ", 4, Align.LEFT),
                        new Block.Column("โรงเรียน", 2, Align.RIGHT),
                        new Block.Column("รับข้อมูลแล้ว", 2.4, Align.RIGHT),
                        new Block.Column("ล่าช้า", 1.8, Align.RIGHT),
                        new Block.Column("จำนวนรายการ", 2.4, Align.RIGHT),
                        new Block.Column("ข้อผิดพลาดที่พบ", 2.6, Align.RIGHT),
                        new Block.Column("แก้ไขแล้ว", 2.2, Align.RIGHT)),
                rows);
    }

    private static Block.Row row(Figures.District one, boolean strong) {
        return new Block.Row(
                List.of(
                        one.nameTh(),
                        ThaiText.count(one.expected()),
                        ThaiText.count(one.accepted()),
                        ThaiText.count(one.late()),
                        ThaiText.count(one.rows()),
                        ThaiText.count(one.found()),
                        ThaiText.count(one.mended())),
                strong);
    }

    private static Block.Row row(String label, String value) {
        return new Block.Row(List.of(label, value), false);
    }

    private MemoPaper() {}
}
