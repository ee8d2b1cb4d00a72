package org.khet.reporting.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Words;

/**
 * Measures searching 20,000 publications; not a test, as times of a busy machine prove nothing. Run it by its main method
 * with the test class path. Half of the publications share the names of 200 areas, each other has 150 names of its own.
 */
final class SearchMeasure {

    private static final int PUBLICATIONS = 20_000;
    private static final int AREAS = 200;
    private static final int SCHOOLS = 150;
    private static final int RUNS = 300;
    private static final List<String> TYPED = List.of(
            "จำนวนนักเรียน",
            "บ้านดู่",
            "วิทยานุกูล",
            "ครุภัณฑ์คอม",
            "๒๕๖๙ ประถม",
            "ก",
            "โรงเรียนบ้าน 2568",
            "ไม่มีคำนี้อยู่เลย");

    public static void main(String[] arguments) {
        var random = new Random(1);
        var sets = new ArrayList<Words>();
        for (int i = 0; i < AREAS + PUBLICATIONS / 2; i++) {
            sets.add(Shelf.words("w" + i, names(random)));
        }
        var publications = new ArrayList<Publication>();
        for (int i = 0; i < PUBLICATIONS; i++) {
            var set = i % 2 == 0 ? i / 2 % AREAS : AREAS + i / 2;
            publications.add(Shelf.publication("p-" + i, title(random), i % 3650, "w" + set));
        }
        var index = new PublishedIndex();
        long begun = System.nanoTime();
        index.take(publications, sets);
        System.out.printf("taken in: %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        for (var typed : TYPED) {
            var times = new long[RUNS];
            int found = 0;
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                found = index.search(typed, null, 50).count();
                times[run] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            System.out.printf(
                    "%-22s found %6d, first of all %6.1f, p50 %6.1f, p99 %6.1f, most %6.1f ms%n",
                    typed,
                    found,
                    times[0] / 1e6,
                    times[RUNS / 2] / 1e6,
                    times[RUNS * 99 / 100] / 1e6,
                    times[RUNS - 1] / 1e6);
        }
    }

    private static String[] names(Random random) {
        var kinds = List.of("โรงเรียนบ้าน", "โรงเรียนวัด", "โรงเรียนชุมชน", "โรงเรียนอนุบาล");
        var parts = List.of(
                "ดู่", "หนอง", "ทุ่ง", "แม่ริม", "สัน", "ป่า", "นา", "ห้วย", "วิทยานุกูล", "พัฒนา", "ใหม่", "เหนือ");
        var names = new String[SCHOOLS];
        for (int i = 0; i < SCHOOLS; i++) {
            names[i] = pick(kinds, random)
                    + pick(parts, random)
                    + pick(parts, random)
                    + pick(parts, random)
                    + random.nextInt(30);
        }
        return names;
    }

    private static String title(Random random) {
        var about = List.of("จำนวนนักเรียน", "ครูและบุคลากร", "อาคารเรียน", "ครุภัณฑ์คอมพิวเตอร์", "ห้องเรียน");
        var by = List.of("จำแนกตามชั้นและเพศ", "ระดับประถมศึกษา", "รายโรงเรียน", "ตามขนาดโรงเรียน");
        return pick(about, random) + " " + pick(by, random) + " ปีการศึกษา " + (2560 + random.nextInt(10));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private SearchMeasure() {}
}
