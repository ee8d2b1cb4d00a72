package org.khet.rules.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.reading.FileFault.Kind;
import org.khet.rules.text.Bilingual;

/** The words for every fault of a file. None of them repeats what a cell holds: it may be personal. */
final class Faults {
    private static final Bilingual SAVE_AS_CSV = new Bilingual(
            "เปิดไฟล์ในโปรแกรมตารางคำนวณ แล้วบันทึกเป็น “CSV UTF-8 (คั่นด้วยจุลภาค)” จากนั้นส่งไฟล์นั้นใหม่",
            "Open the file in a spreadsheet program, save it as “CSV UTF-8 (comma delimited)” and send that file.");
    private static final Bilingual EXPORT_AGAIN = new Bilingual(
            "ดาวน์โหลดไฟล์จากระบบต้นทางใหม่ให้ครบถ้วน แล้วส่งไฟล์นั้นโดยไม่แก้ไข",
            "Download the file from the source system again, completely, and send it unchanged.");

    private Faults() {}

    static FileRefusedException empty() {
        return file(Kind.EMPTY, "ไฟล์ว่างเปล่า ไม่มีข้อมูล", "The file is empty.", EXPORT_AGAIN);
    }

    static FileRefusedException noRows() {
        return file(
                Kind.NO_ROWS,
                "ไฟล์มีหัวตารางแต่ไม่มีข้อมูลแม้แต่แถวเดียว",
                "The file has a header but not one row of data.",
                EXPORT_AGAIN);
    }

    static FileRefusedException tooLarge(long bytes) {
        return file(
                Kind.TOO_LARGE,
                "ไฟล์ใหญ่เกิน " + bytes + " ไบต์",
                "The file is larger than " + bytes + " bytes.",
                new Bilingual("แบ่งส่งเฉพาะข้อมูลของโรงเรียนเดียว", "Send the data of one school only."));
    }

    static FileRefusedException spreadsheet() {
        return file(
                Kind.SPREADSHEET,
                "ไฟล์นี้เป็นสมุดงาน Excel (หรือมีรหัสผ่าน) ไม่ใช่ CSV",
                "This is an Excel workbook (or one with a password), not a CSV file.",
                SAVE_AS_CSV);
    }

    static FileRefusedException compressed() {
        return file(
                Kind.COMPRESSED,
                "ไฟล์นี้ถูกบีบอัด (ZIP หรือชนิดอื่น) ระบบไม่เปิดไฟล์บีบอัด",
                "This file is compressed (ZIP or the like); compressed files are never opened.",
                new Bilingual("คลายไฟล์แล้วส่งไฟล์ CSV ที่อยู่ข้างใน", "Unpack it and send the CSV file inside."));
    }

    static FileRefusedException binary(@Nullable Integer row) {
        return new FileRefusedException(new FileFault(
                Kind.BINARY,
                row,
                null,
                new Bilingual(
                        "ไฟล์นี้ไม่ใช่ข้อความ" + placeTh(row) + " มีอักขระควบคุมที่ไฟล์ CSV ไม่มี",
                        "This file is not text" + placeEn(row) + ": it holds control characters no CSV file has."),
                SAVE_AS_CSV));
    }

    static FileRefusedException webPage() {
        return file(
                Kind.WRONG_DATA_SET,
                "ไฟล์นี้เป็นหน้าเว็บ ไม่ใช่ตารางข้อมูล อาจเป็นหน้าแจ้งข้อผิดพลาดที่ถูกบันทึกไว้",
                "This file is a web page, not a table; perhaps an error page was saved.",
                EXPORT_AGAIN);
    }

    static FileRefusedException encoding(@Nullable Integer row) {
        return new FileRefusedException(new FileFault(
                Kind.ENCODING,
                row,
                null,
                new Bilingual(
                        "อ่านภาษาไทยในไฟล์ไม่ได้" + placeTh(row) + " ไฟล์ไม่ใช่ UTF-8 และไม่ใช่ windows-874 (TIS-620)",
                        "The Thai text cannot be read" + placeEn(row)
                                + ": the file is neither UTF-8 nor windows-874 (TIS-620)."),
                SAVE_AS_CSV));
    }

    static FileRefusedException truncated(int row) {
        return row(
                Kind.TRUNCATED,
                row,
                "ไฟล์ขาดตอนท้าย แถวที่ " + row + " ไม่จบ (เครื่องหมายคำพูดไม่ปิด หรือข้อมูลมาไม่ครบ)",
                "The file lacks its end: row " + row + " does not finish (a quote stays open, or cells are missing).",
                EXPORT_AGAIN);
    }

    static FileRefusedException quote(int row) {
        return row(
                Kind.QUOTE,
                row,
                "แถวที่ " + row + " มีข้อความต่อท้ายเครื่องหมายคำพูดปิด จึงไม่รู้ว่าช่องจบที่ใด",
                "In row " + row + " text follows a closing quote, so it is not clear where the cell ends.",
                new Bilingual(
                        "เปิดแถวนั้น ลบเครื่องหมาย \" ที่เกินมา แล้วบันทึกเป็น CSV ใหม่",
                        "Open that row, remove the stray \" and save the file as CSV again."));
    }

    static FileRefusedException tooLong(int row, int bytes) {
        return row(
                Kind.TOO_LONG,
                row,
                "แถวที่ " + row + " ยาวเกิน " + bytes + " ไบต์ อาจมีเครื่องหมายคำพูดที่ไม่ปิด",
                "Row " + row + " is longer than " + bytes + " bytes; perhaps a quote is not closed.",
                new Bilingual(
                        "ตรวจเครื่องหมาย \" ในแถวนั้นและแถวก่อนหน้า แล้วบันทึกใหม่",
                        "Look at the \" in that row and the one before it, and save the file again."));
    }

    static FileRefusedException tooManyColumns(int row, int columns) {
        return row(
                Kind.TOO_MANY_COLUMNS,
                row,
                "แถวที่ " + row + " มีมากกว่า " + columns + " คอลัมน์",
                "Row " + row + " has more than " + columns + " columns.",
                EXPORT_AGAIN);
    }

    static FileRefusedException wrongDataSet(String titleTh, String titleEn, int known, int wanted) {
        return file(
                Kind.WRONG_DATA_SET,
                "ไฟล์นี้ไม่ใช่ “" + titleTh + "” พบหัวคอลัมน์ที่รู้จัก " + known + " จาก " + wanted
                        + " คอลัมน์ใน 10 แถวแรก",
                "This file is not “" + titleEn + "”: " + known + " of its " + wanted
                        + " column titles were found in the first 10 rows.",
                new Bilingual(
                        "ตรวจว่าเลือกไฟล์และชุดข้อมูลถูกต้อง และแถวหัวตารางยังอยู่ครบ",
                        "See that the right file and data set were chosen, and that the header row is still there."));
    }

    static FileRefusedException missingColumns(int row, List<String> titles) {
        String list = String.join(", ", titles);
        return new FileRefusedException(new FileFault(
                Kind.MISSING_COLUMN,
                row,
                titles.getFirst(),
                new Bilingual(
                        "หัวตาราง (แถวที่ " + row + ") ขาดคอลัมน์: " + list,
                        "The header (row " + row + ") lacks: " + list),
                new Bilingual(
                        "เพิ่มคอลัมน์ที่ขาดโดยใช้ชื่อตามนี้ หรือดาวน์โหลดไฟล์ใหม่จากระบบต้นทาง",
                        "Add the columns under exactly these titles, or download the file again.")));
    }

    static FileRefusedException repeatedColumn(int row, String title, int first, int second) {
        return new FileRefusedException(new FileFault(
                Kind.REPEATED_COLUMN,
                row,
                title,
                new Bilingual(
                        "หัวตาราง (แถวที่ " + row + ") มีคอลัมน์ “" + title + "” ซ้ำกัน ที่คอลัมน์ " + letters(first)
                                + " และ " + letters(second),
                        "The header (row " + row + ") has the column “" + title + "” twice: columns " + letters(first)
                                + " and " + letters(second) + "."),
                new Bilingual("ลบคอลัมน์ที่เกินออกหนึ่งคอลัมน์", "Remove one of the two columns.")));
    }

    static FileRefusedException wrongSchool(int row, String title, String schoolCode) {
        return new FileRefusedException(new FileFault(
                Kind.WRONG_SCHOOL,
                row,
                title,
                new Bilingual(
                        "ไม่มีแถวใดในไฟล์เป็นของโรงเรียนรหัส " + schoolCode,
                        "Not one row of the file is of the school with code " + schoolCode + "."),
                new Bilingual(
                        "ตรวจว่าส่งไฟล์ของโรงเรียนนี้ ไม่ใช่ของโรงเรียนอื่น",
                        "See that the file of this school is sent, not that of another.")));
    }

    static FileRefusedException formula(int row, String column) {
        return new FileRefusedException(new FileFault(
                Kind.FORMULA_IN_CELL,
                row,
                column,
                new Bilingual(
                        "แถวที่ " + row + " คอลัมน์ “" + column + "” มีสูตรคำนวณแทนที่จะเป็นค่า",
                        "Row " + row + ", column “" + column + "” holds a formula instead of a value."),
                new Bilingual(
                        "คัดลอกแล้ววางแบบ “ค่าเท่านั้น” ในช่องนั้น แล้วบันทึกไฟล์ใหม่",
                        "Copy the cell, paste it as “values only”, and save the file again.")));
    }

    /** A column as a spreadsheet names it: 0 is A. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String placeTh(@Nullable Integer row) {
        return row == null ? "" : " (แถวที่ " + row + ")";
    }

    private static String placeEn(@Nullable Integer row) {
        return row == null ? "" : " (row " + row + ")";
    }

    private static FileRefusedException file(Kind kind, String th, String en, Bilingual cure) {
        return new FileRefusedException(new FileFault(kind, null, null, new Bilingual(th, en), cure));
    }

    private static FileRefusedException row(Kind kind, int row, String th, String en, Bilingual cure) {
        return new FileRefusedException(new FileFault(kind, row, null, new Bilingual(th, en), cure));
    }
}
