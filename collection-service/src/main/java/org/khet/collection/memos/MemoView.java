package org.khet.collection.memos;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A memo as the interface shows it.
 *
 * @param required whether its step cannot be completed without it
 * @param saved whether it has been saved; else the text is the system's beginning
 * @param number once it is final, like all that follows it
 */
record MemoView(
        String kind,
        int step,
        String titleTh,
        String titleEn,
        boolean required,
        boolean saved,
        String status,
        MemoText text,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String pdfSha256,
        @Nullable String docxSha256,
        Instant changedAt,
        String changedBy,
        long version) {

    static MemoView of(CollectionMemo memo, boolean memosRequired) {
        var issued = memo.issued();
        return new MemoView(
                memo.kind().path(),
                memo.kind().step(),
                memo.kind().titleTh(),
                memo.kind().titleEn(),
                memo.kind().awaited() && memosRequired,
                memo.version() > 0,
                issued == null ? "DRAFT" : "FINAL",
                memo.text(),
                issued == null ? null : issued.number(),
                issued == null ? null : issued.date(),
                issued == null ? null : issued.pdfSha256(),
                issued == null ? null : issued.docxSha256(),
                memo.changedAt(),
                memo.changedBy(),
                memo.version());
    }
}
