package org.khet.collection.importing;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;
import org.khet.rules.reading.FileFault;
import org.khet.rules.reading.FileFault.Kind;
import org.springframework.util.unit.DataSize;

/** Why a file is not taken. Each kind has its own slug; nothing of a refused file is kept. */
final class FileProblems {
    static final ProblemType FILE_EMPTY = new ProblemType("file-empty", 422, "ไฟล์ไม่มีข้อมูล", "The file has no data");
    static final ProblemType FILE_TOO_LARGE =
            new ProblemType("file-too-large", 413, "ไฟล์ใหญ่เกินกำหนด", "The file is too large");
    static final ProblemType FILE_TRUNCATED =
            new ProblemType("file-truncated", 422, "ไฟล์ขาดท้าย", "The file lost its end");
    static final ProblemType FILE_BINARY =
            new ProblemType("file-binary", 422, "ไฟล์ไม่ใช่ข้อความ", "The file is not text");
    static final ProblemType FILE_ENCODING =
            new ProblemType("file-encoding", 422, "อ่านรหัสตัวอักษรไม่ได้", "The encoding cannot be read");
    static final ProblemType FILE_QUOTE =
            new ProblemType("file-quote", 422, "เครื่องหมายคำพูดไม่ถูกต้อง", "A quote is misplaced");
    static final ProblemType SPREADSHEET_NOT_READ = new ProblemType(
            "spreadsheet-not-read", 415, "ไม่รับสมุดงานชนิดนี้", "Spreadsheets of this kind are not read");
    static final ProblemType WORKBOOK_ENCRYPTED =
            new ProblemType("workbook-encrypted", 422, "สมุดงานมีรหัสผ่าน", "The workbook has a password");
    static final ProblemType WORKBOOK_WITH_MACROS =
            new ProblemType("workbook-with-macros", 415, "สมุดงานมีมาโคร", "The workbook holds macros");
    static final ProblemType WORKBOOK_DAMAGED =
            new ProblemType("workbook-damaged", 422, "สมุดงานเสียหาย", "The workbook is damaged");
    static final ProblemType COMPRESSED_NOT_READ =
            new ProblemType("compressed-not-read", 415, "ไม่รับไฟล์บีบอัด", "Compressed files are not opened");
    static final ProblemType RECORD_TOO_LONG =
            new ProblemType("record-too-long", 422, "แถวยาวเกินไป", "A record is too long");
    static final ProblemType TOO_MANY_COLUMNS =
            new ProblemType("too-many-columns", 422, "คอลัมน์มากเกินไป", "There are too many columns");
    static final ProblemType WRONG_DATA_SET =
            new ProblemType("wrong-data-set", 422, "ไม่ใช่ไฟล์ของชุดข้อมูลนี้", "The file is of another data set");
    static final ProblemType WRONG_SCHOOL =
            new ProblemType("wrong-school", 422, "ไฟล์เป็นของโรงเรียนอื่น", "The file is another school's");
    static final ProblemType MISSING_COLUMN =
            new ProblemType("missing-column", 422, "คอลัมน์ขาด", "A column is missing");
    static final ProblemType REPEATED_COLUMN =
            new ProblemType("repeated-column", 422, "คอลัมน์ซ้ำ", "A column is there twice");
    static final ProblemType FORMULA_IN_CELL =
            new ProblemType("formula-in-cell", 422, "พบสูตรในช่องข้อมูล", "A cell holds a formula");
    static final ProblemType ERROR_IN_CELL =
            new ProblemType("error-in-cell", 422, "พบค่าผิดพลาดในช่องข้อมูล", "A cell holds an error");

    static final ProblemType SCHOOL_NOT_NAMED =
            new ProblemType("school-not-named", 422, "แถวไม่ระบุรหัสโรงเรียน", "The rows name no school");
    static final ProblemType SEVERAL_SCHOOLS =
            new ProblemType("several-schools", 422, "ไฟล์มีหลายโรงเรียน", "The file is of several schools");

    static ProblemException noSchoolInRows() {
        return ProblemException.of(SCHOOL_NOT_NAMED)
                .detail(
                        "ไม่มีรหัสโรงเรียนในแถวของไฟล์ จึงไม่รู้ว่าเป็นของโรงเรียนใด",
                        "No row says which school it is of")
                .cure(
                        "ส่งไฟล์จากหน้าของโรงเรียนนั้น หรือเพิ่มคอลัมน์รหัสโรงเรียน",
                        "Send it from that school's page, or add a column with the school's code")
                .build();
    }

    static ProblemException severalSchools(Collection<String> codes) {
        return ProblemException.of(SEVERAL_SCHOOLS)
                .detail(
                        "แถวในไฟล์เป็นของหลายโรงเรียน เช่น " + String.join(", ", codes),
                        "Its rows are of several schools, such as " + String.join(", ", codes))
                .cure("แยกเป็นไฟล์ละโรงเรียนแล้วส่งใหม่", "Split it into one file for each school")
                .build();
    }

    static ProblemException of(FileFault fault) {
        var problem = ProblemException.of(type(fault.kind()))
                .detail(fault.messageTh(), fault.messageEn())
                .cure(fault.cureTh(), fault.cureEn());
        var row = fault.row();
        var column = fault.column();
        if (row != null) {
            problem.field(column == null ? "" : column, row, fault.messageTh(), fault.messageEn());
        } else if (column != null) {
            problem.field(column, fault.messageTh(), fault.messageEn());
        }
        return problem.build();
    }

    private static ProblemType type(Kind kind) {
        return switch (kind) {
            case EMPTY, NO_ROWS -> FILE_EMPTY;
            case TOO_LARGE -> FILE_TOO_LARGE;
            case TRUNCATED -> FILE_TRUNCATED;
            case BINARY -> FILE_BINARY;
            case ENCODING -> FILE_ENCODING;
            case QUOTE -> FILE_QUOTE;
            case SPREADSHEET -> SPREADSHEET_NOT_READ;
            case ENCRYPTED -> WORKBOOK_ENCRYPTED;
            case MACROS -> WORKBOOK_WITH_MACROS;
            case DAMAGED -> WORKBOOK_DAMAGED;
            case COMPRESSED -> COMPRESSED_NOT_READ;
            case TOO_LONG -> RECORD_TOO_LONG;
            case TOO_MANY_COLUMNS -> TOO_MANY_COLUMNS;
            case UNKNOWN_DATA_SET, WRONG_DATA_SET -> WRONG_DATA_SET;
            case WRONG_SCHOOL -> WRONG_SCHOOL;
            case MISSING_COLUMN -> MISSING_COLUMN;
            case REPEATED_COLUMN -> REPEATED_COLUMN;
            case FORMULA_IN_CELL -> FORMULA_IN_CELL;
            case ERROR_IN_CELL -> ERROR_IN_CELL;
        };
    }

    static ProblemException tooLarge(DataSize most) {
        return ProblemException.of(FILE_TOO_LARGE)
                .detail("ไฟล์ใหญ่เกิน " + most.toMegabytes() + " MB", "The file is over " + most.toMegabytes() + " MB")
                .cure("ส่งเฉพาะข้อมูลของโรงเรียนเดียวต่อหนึ่งไฟล์", "Send the data of one school per file")
                .build();
    }

    static ProblemException cutOnTheWay(@Nullable Throwable cause) {
        var problem = ProblemException.of(FILE_TRUNCATED)
                .detail("ไฟล์มาถึงไม่ครบ ไม่มีการบันทึกข้อมูล", "The file did not arrive whole; nothing was stored")
                .cure("ตรวจการเชื่อมต่อ แล้วส่งไฟล์เดิมอีกครั้ง", "Check the connection and send the same file again");
        return cause == null ? problem.build() : problem.cause(cause).build();
    }

    static ProblemException busy(Duration comeAgain) {
        return ProblemException.of(CommonProblems.UNAVAILABLE)
                .detail("มีไฟล์รอตรวจจำนวนมาก", "Many files are waiting to be checked")
                .cure(
                        "รอสักครู่แล้วส่งไฟล์เดิมอีกครั้ง ยังไม่มีการบันทึกข้อมูล",
                        "Send the same file again in a moment; nothing was stored")
                .retryAfter(comeAgain)
                .build();
    }

    private FileProblems() {}
}
