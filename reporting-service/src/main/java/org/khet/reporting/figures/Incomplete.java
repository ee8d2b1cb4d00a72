package org.khet.reporting.figures;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says on the page and beside it that schools are missing from a table. */
final class Incomplete {

    private static final int NAMED = 10;

    /** @param missing codes of the schools that were expected */
    static Doubt doubt(List<String> missing) {
        var named = String.join(", ", missing.subList(0, Math.min(NAMED, missing.size())));
        return new Doubt(
                "schools-missing", ReportTable.TOTAL, null, th(missing) + ": " + named, en(missing) + ": " + named);
    }

    static String th(List<String> missing) {
        return "ยังไม่รวมข้อมูลของ " + missing.size() + " โรงเรียนที่เขตยังไม่ได้รับข้อมูล";
    }

    static String en(List<String> missing) {
        return missing.size() + " schools are not in it: their data has not been accepted";
    }

    static List<String> notes(List<String> notes, List<String> missing, Function<List<String>, String> words) {
        return missing.isEmpty()
                ? notes
                : Stream.concat(notes.stream(), Stream.of(words.apply(missing))).toList();
    }

    private Incomplete() {}
}
