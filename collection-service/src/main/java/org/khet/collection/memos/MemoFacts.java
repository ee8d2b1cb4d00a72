package org.khet.collection.memos;

import java.util.LinkedHashMap;
import java.util.Map;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.letterheads.OfficeLetterhead;
import org.khet.documents.ThaiText;

/** The words that a draft's gaps are filled with. */
final class MemoFacts {

    static Map<String, String> of(DataCollection collection, OfficeLetterhead office, Figures figures) {
        var facts = new LinkedHashMap<String, String>();
        var total = figures.total();
        facts.put("title", collection.titleTh());
        facts.put("year", String.valueOf(collection.schoolYear()));
        facts.put("round", String.valueOf(collection.round()));
        facts.put("referenceDate", ThaiText.day(collection.referenceDate()));
        facts.put("entryOpens", Spoken.time(collection.entry().opensAt()));
        facts.put("entryCloses", Spoken.time(collection.entry().closesAt()));
        facts.put("certificationCloses", Spoken.time(collection.certification().closesAt()));
        facts.put("expected", ThaiText.count(total.expected()));
        facts.put("districts", ThaiText.count(figures.districts().size()));
        facts.put("accepted", ThaiText.count(total.accepted()));
        facts.put("missing", ThaiText.count(total.expected() - total.accepted()));
        facts.put("late", ThaiText.count(total.late()));
        facts.put("rows", ThaiText.count(total.rows()));
        facts.put("found", ThaiText.count(total.found()));
        facts.put("mended", ThaiText.count(total.mended()));
        facts.put("left", ThaiText.count(total.found() - total.mended()));
        facts.put("office", office.wording().officeTh());
        facts.put("head", office.wording().headTitleTh());
        facts.put(
                "group",
                office.wording().groupTh().isBlank()
                        ? "กลุ่มงานที่รับผิดชอบ"
                        : office.wording().groupTh());
        return facts;
    }

    private MemoFacts() {}
}
