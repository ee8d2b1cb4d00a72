package org.khet.collection.letterheads;

import org.khet.documents.DocumentRefused;
import org.khet.documents.FileRefused;
import org.khet.problem.ExceptionTranslator;
import org.khet.problem.ProblemException;
import org.khet.problem.ProblemType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is refused of an office's files and papers. */
@Configuration(proxyBeanMethods = false)
public class LetterheadProblems {

    public static final ProblemType OFFICE_FILE_REFUSED =
            new ProblemType("office-file-refused", 422, "ใช้ไฟล์นี้ไม่ได้", "This file cannot be used");

    public static final ProblemType DOCUMENT_NOT_FINAL = new ProblemType(
            "document-not-final", 409, "ออกเอกสารฉบับจริงยังไม่ได้", "The document cannot be made final yet");

    public static final ProblemType DOCUMENT_UNPRINTABLE =
            new ProblemType("document-unprintable", 422, "พิมพ์เอกสารนี้ไม่ได้", "This document cannot be printed");

    @Bean
    ExceptionTranslator refusedFiles() {
        return failure -> failure instanceof FileRefused refused
                ? ProblemException.of(OFFICE_FILE_REFUSED)
                        .detail(refused.messageTh(), refused.messageEn())
                        .cure("เลือกไฟล์อื่นแล้วส่งใหม่", "Choose another file and send it")
                        .cause(refused)
                        .build()
                : null;
    }

    @Bean
    ExceptionTranslator refusedDocuments() {
        return failure -> failure instanceof DocumentRefused refused ? asProblem(refused) : null;
    }

    private static ProblemException asProblem(DocumentRefused refused) {
        return switch (refused.reason()) {
            case NO_GLYPH ->
                ProblemException.of(DOCUMENT_UNPRINTABLE)
                        .detail(refused.messageTh(), refused.messageEn())
                        .cure(
                                "ลบตัวอักษรนั้น หรืออัปโหลดแบบอักษรที่มีตัวอักษรนั้น",
                                "Take that letter out, or upload a font that has it")
                        .cause(refused)
                        .build();
            case NO_EMBLEM ->
                ProblemException.of(DOCUMENT_NOT_FINAL)
                        .detail(refused.messageTh(), refused.messageEn())
                        .cure(
                                "อัปโหลดตราครุฑของสำนักงานที่หน้า สำนักงาน › หัวหนังสือ",
                                "Upload the office's emblem at Office › Letterhead")
                        .cause(refused)
                        .build();
            case NO_NUMBER, NO_DATE ->
                ProblemException.of(DOCUMENT_NOT_FINAL)
                        .detail(refused.messageTh(), refused.messageEn())
                        .cure("ออกเลขที่และลงวันที่ก่อน", "Number and date it first")
                        .cause(refused)
                        .build();
        };
    }
}
