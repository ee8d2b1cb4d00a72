package org.khet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Documents as an office would write them. */
final class Samples {
    static final String WORDS =
            "ที่ นี้ กำหนด น้ำ ผู้ ปฏิบัติ ปู่ ญู ฐุ ป้า ฟั้น ฝ้าย ปิ่น ปี่ กตัญญู ฎุ ฏู ฤๅษี เก้าอี้ ค่ำ";
    static final String LONG =
            "ด้วยกลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร ได้ศึกษาและวิเคราะห์ระบบข้อมูลนักเรียนรายบุคคล"
                    + " และวางแผนการจัดเก็บข้อมูลให้เป็นไปตามเวลาและเงื่อนไขที่ระบบกำหนด จำนวน 155 โรงเรียน จึงขอเสนอแผนการจัดเก็บข้อมูลเพื่อการบริหาร"
                    + " ดังรายละเอียดที่แนบมาพร้อมนี้ โดยมีโรงเรียนวัดวิทยานุกูลเป็นโรงเรียนนำร่อง";
    static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    /** Set in ours, and by word processors in the free one of the same design that Debian has. */
    static Typeface laksaman() {
        return Typeface.of("Laksaman", shipped("Sarabun-Regular.ttf"), shipped("Sarabun-Bold.ttf"), 0.72);
    }

    private static byte[] shipped(String file) {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Letterhead letterhead(boolean emblem) {
        return new Letterhead(Typeface.sarabun(), emblem ? SampleEmblem.draw() : null, true);
    }

    static Printing printing(boolean emblem) {
        return new Printing(letterhead(emblem), List.of("วิทยานุกูล"));
    }

    static Memo memo(boolean draft, int rows) {
        return new Memo(
                draft,
                "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1 โทร. 0 5541 1234",
                draft ? null : "ศธ 04146/123",
                draft ? null : DAY,
                "สรุปผลการจัดเก็บข้อมูลนักเรียนรายบุคคล ปีการศึกษา 2569 รอบที่ 1",
                "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
                body(rows),
                List.of(new Signature(
                        null, null, "นางสาวปิ่น ผู้ปฏิบัติ", "นักวิเคราะห์นโยบายและแผน\nกลุ่มนโยบายและแผน")));
    }

    static List<Block> body(int rows) {
        var body = new ArrayList<Block>();
        body.add(new Block.Heading("เรื่องเดิม"));
        body.add(new Block.Paragraph(LONG));
        body.add(new Block.Paragraph(WORDS));
        if (rows > 0) {
            body.add(table(rows));
        }
        body.add(new Block.Paragraph("จึงเรียนมาเพื่อโปรดทราบและพิจารณา"));
        return body;
    }

    static Block.Table table(int rows) {
        var made = new ArrayList<Block.Row>();
        for (int i = 1; i <= rows; i++) {
            made.add(new Block.Row(List.of(ThaiText.count(i), "โรงเรียนบ้านน้ำปี่ที่ " + i, "1,234"), i % 50 == 0));
        }
        return new Block.Table(
                List.of(
                        new Block.Column("ที่", 1, Align.CENTRE),
                        new Block.Column("โรงเรียน", 5, Align.LEFT),
                        new Block.Column("นักเรียน (คน)", 2, Align.RIGHT)),
                made);
    }

    static Letter letter() {
        return new Letter(
                false,
                "ด่วนที่สุด",
                "ศธ 04146/ว 12",
                List.of("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1", "ถนนประชานิมิตร 53000"),
                DAY,
                "แจ้งการจัดเก็บข้อมูลนักเรียนรายบุคคล",
                "ผู้อำนวยการโรงเรียนในสังกัดทุกโรงเรียน",
                List.of("หนังสือสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน ที่ ศธ 04004/ว 100"),
                List.of("ปฏิทินการจัดเก็บข้อมูล จำนวน 1 ฉบับ", "คู่มือ จำนวน 1 ฉบับ"),
                List.of(new Block.Paragraph(LONG), new Block.Paragraph("จึงเรียนมาเพื่อทราบและดำเนินการ")),
                List.of(new Signature(
                        "ขอแสดงความนับถือ",
                        SampleEmblem.draw(),
                        "นายสมชาย น้ำใจดี",
                        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา")),
                List.of("กลุ่มนโยบายและแผน", "โทร. 0 5541 1234"));
    }

    private Samples() {}
}
