package org.khet.reporting.discovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.khet.reporting.publications.Publication;
import org.khet.reporting.publications.Publication.Edition;
import org.khet.reporting.publications.Words;
import org.khet.reporting.publications.Words.Kind;
import org.khet.reporting.publications.Words.Word;

/**
 * {@code SearchMeasure RUNS}: searches 20,000 made-up publications without server and store, and tells of each search what was typed
 * (blanks as {@code +}), the answers, and its nanoseconds. Half of the publications share the names of 200 areas, each
 * other has 150 names of its own, so there are more different names than Thailand has schools.
 */
public final class SearchMeasure {

    private static final int PUBLICATIONS = 20_000;
    private static final int AREAS = 200;
    private static final int SCHOOLS = 150;
    private static final int PAGE = 50;

    private static final List<String> TYPED = List.of(
            "จำนวนนักเรียน",
            "บ้านดู่",
            "วิทยานุกูล",
            "ครุภัณฑ์คอม",
            "๒๕๖๙ ประถม",
            "ก",
            "โรงเรียนบ้าน 2568",
            "ไม่มีคำนี้อยู่เลย",
            "โรงเรียนวัดไม่มีชื่อนี้ที่ไหนเลยในเขตนี้",
            "โรงเรียนบ้านห้วยพัฒนาวิทยานุกุลล",
            "xyz",
            "จำนวนนักเรียน อาคารเรียน ห้องเรียน ครู 2568");

    public static void main(String[] arguments) {
        var random = new Random(1);
        var sets = IntStream.range(0, AREAS + PUBLICATIONS / 2)
                .mapToObj(i -> names(i, random))
                .toList();
        var publications = new ArrayList<Publication>();
        for (int i = 0; i < PUBLICATIONS; i++) {
            publications.add(publication(i, random));
        }
        var index = new PublishedIndex();
        long begun = System.nanoTime();
        index.take(publications, sets);
        System.out.printf("taken %d%n", System.nanoTime() - begun);
        for (int run = 0; run < Integer.parseInt(arguments[0]); run++) {
            for (var typed : TYPED) {
                long start = System.nanoTime();
                var answer = index.search(typed, null, PAGE);
                long took = System.nanoTime() - start;
                boolean near = answer.count() > 0 && answer.items().getFirst().rank() == Rank.NEAR;
                System.out.printf(
                        "search %s %s %d %d%n", typed.replace(' ', '+'), near ? "near" : "found", answer.count(), took);
            }
        }
    }

    private static Words names(int set, Random random) {
        var kinds = List.of("โรงเรียนบ้าน", "โรงเรียนวัด", "โรงเรียนชุมชน", "โรงเรียนอนุบาล");
        var parts = List.of(
                "ดู่", "หนอง", "ทุ่ง", "แม่ริม", "สัน", "ป่า", "นา", "ห้วย", "วิทยานุกูล", "พัฒนา", "ใหม่", "เหนือ");
        var names = new ArrayList<Word>();
        for (int i = 0; i < SCHOOLS; i++) {
            var name = pick(kinds, random)
                    + pick(parts, random)
                    + pick(parts, random)
                    + pick(parts, random)
                    + random.nextInt(30);
            names.add(new Word(Kind.ROW, name, name));
        }
        return new Words("w" + set, names);
    }

    private static Publication publication(int i, Random random) {
        var about = List.of("จำนวนนักเรียน", "ครูและบุคลากร", "อาคารเรียน", "ครุภัณฑ์คอมพิวเตอร์", "ห้องเรียน");
        var by = List.of("จำแนกตามชั้นและเพศ", "ระดับประถมศึกษา", "รายโรงเรียน", "ตามขนาดโรงเรียน");
        var title = pick(about, random) + " " + pick(by, random) + " ปีการศึกษา " + (2560 + random.nextInt(10));
        var at = Instant.EPOCH.plusSeconds(86_400L * (i % 3650));
        var set = i % 2 == 0 ? i / 2 % AREAS : AREAS + i / 2;
        var edition = new Edition(
                1,
                title,
                "p-" + i,
                "s",
                "รอบ 10 มิถุนายน",
                LocalDate.EPOCH,
                "0".repeat(64),
                at,
                null,
                "ตัวเลขของสถานศึกษาที่รับรองข้อมูลแล้ว หน่วยงานที่ " + i,
                null,
                "w" + set);
        return new Publication("p-" + i, 1, title, "9901", at, null, List.of(edition));
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private SearchMeasure() {}
}
