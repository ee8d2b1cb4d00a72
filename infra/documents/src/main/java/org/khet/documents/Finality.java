package org.khet.documents;

import org.jspecify.annotations.Nullable;

/** What a document must have before it can be final. */
final class Finality {

    static void require(Document document, Letterhead letterhead) {
        if (document.draft() || document instanceof Sheet) {
            return;
        }
        if (letterhead.emblem() == null) {
            throw new DocumentRefused(
                    DocumentRefused.Reason.NO_EMBLEM,
                    "ยังไม่มีตราครุฑของสำนักงาน จึงออกเอกสารฉบับจริงไม่ได้",
                    "The office has given no emblem, so no final document can be made");
        }
        if (isBlank(number(document))) {
            throw new DocumentRefused(
                    DocumentRefused.Reason.NO_NUMBER, "ยังไม่ได้ลงเลขที่หนังสือ", "The document bears no number yet");
        }
        if (document.date() == null) {
            throw new DocumentRefused(
                    DocumentRefused.Reason.NO_DATE, "ยังไม่ได้ลงวันที่", "The document bears no date yet");
        }
    }

    private static @Nullable String number(Document document) {
        return switch (document) {
            case Memo memo -> memo.number();
            case Letter letter -> letter.number();
            case Sheet sheet -> null;
        };
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Finality() {}
}
