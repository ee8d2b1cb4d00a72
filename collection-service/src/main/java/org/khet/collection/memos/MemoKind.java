package org.khet.collection.memos;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.khet.collection.registers.Book;

/** The papers of the collection procedure, by the step that they belong to. */
public enum MemoKind {
    PLAN(1, Book.MEMO, false, "แผนการจัดเก็บข้อมูล", "Collection plan"),
    PROPOSAL(2, Book.MEMO, true, "บันทึกเสนอประกอบการดำเนินการ", "Memo proposing the action"),
    NOTICE(3, Book.CIRCULAR, false, "หนังสือแจ้งสถานศึกษา", "Letter to the schools"),
    SUMMARY(5, Book.MEMO, true, "บันทึกสรุปผลและรายงานผล", "Memo summing up the result");

    private final int step;
    private final Book book;
    private final boolean awaited;
    private final String titleTh;
    private final String titleEn;

    MemoKind(int step, Book book, boolean awaited, String titleTh, String titleEn) {
        this.step = step;
        this.book = book;
        this.awaited = awaited;
        this.titleTh = titleTh;
        this.titleEn = titleEn;
    }

    static Optional<MemoKind> named(String name) {
        return Stream.of(values()).filter(kind -> kind.path().equals(name)).findFirst();
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    int step() {
        return step;
    }

    Book book() {
        return book;
    }

    /** Whether the step's result is this very paper, so that the step waits for it. */
    boolean awaited() {
        return awaited;
    }

    String titleTh() {
        return titleTh;
    }

    String titleEn() {
        return titleEn;
    }
}
