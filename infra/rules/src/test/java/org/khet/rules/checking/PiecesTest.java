package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.khet.rules.parallel.Workers;
import org.khet.rules.reading.FileFault;
import org.khet.rules.text.FileSource;
import org.khet.samples.PupilFile;

/** However a file is cut into pieces and whoever works on them, the findings are the same and in the same order. */
class PiecesTest {
    private static final Checker TWO = Sample.CHECKER.on(new Workers(2));

    /** Everything that came of a file, as text. */
    private static List<String> told(Checker checker, byte[] file, boolean rows) throws IOException {
        List<String> told = new ArrayList<>();
        Outcome outcome = checker.check(FileSource.of(file), Sample.CONTEXT.withSchoolCode("53010001"), new Sink() {
            @Override
            public void row(Row row) {
                told.add("row " + row.number() + row.raw("citizenId") + row.text("firstName"));
            }

            @Override
            public boolean wantsRows() {
                return rows;
            }

            @Override
            public void finding(Finding finding) {
                told.add(finding.row() + finding.code() + finding.value() + finding.messageTh());
            }
        });
        told.add(outcome.toString());
        return told;
    }

    /** Some 1.8 MB: four pieces; a share of the rows has a cell of several lines, so pieces end within records. */
    private static byte[] file(long seed, double several) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            rows.add(Map.of(
                    "citizenId",
                    PupilFile.citizenId(random.nextInt(3_900)),
                    "studentNumber",
                    String.valueOf(i),
                    "sex",
                    random.nextInt(10) == 0 ? "M" : "ช",
                    "road",
                    random.nextDouble() < several ? "ซอย\r\n1,\n\n\"สุข\"\r\nแยก 2" : "-"));
        }
        return Sample.file(rows).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void several_workers_find_what_one_finds_in_the_same_order() throws IOException {
        for (int seed = 0; seed < 6; seed++) {
            byte[] file = file(seed, seed % 3 / 2.0);
            List<String> alone = told(Sample.CHECKER, file, true);
            assertThat(alone).hasSizeGreaterThan(4_300);
            assertThat(told(TWO, file, true)).isEqualTo(alone);
            List<String> findings =
                    alone.stream().filter(line -> !line.startsWith("row ")).toList();
            assertThat(told(TWO, file, false)).isEqualTo(findings);
            assertThat(told(Sample.CHECKER, file, false)).isEqualTo(findings);
        }
    }

    @Test
    void a_file_whose_lines_end_with_carriage_returns_only_is_read_whole() throws IOException {
        byte[] file = new String(file(7, 0), StandardCharsets.UTF_8)
                .replace("\r\n", "\r")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(told(Sample.CHECKER, file, true)).isEqualTo(told(Sample.CHECKER, file(7, 0), true));
        assertThat(told(TWO, file, true)).isEqualTo(told(Sample.CHECKER, file, true));
    }

    @Test
    void a_fault_far_down_is_told_with_its_row_and_nothing_before_it_is() throws IOException {
        String text = new String(file(8, 0), StandardCharsets.UTF_8);
        String last = Sample.line(Map.of());
        for (String fault :
                List.of(last.replace("ใจดี", "=1+1"), last + "\0", "\"" + last, last.replace("ท่าอิฐ", "\"ก\"ข"))) {
            byte[] file = (text + fault + "\r\n" + last + "\r\n").getBytes(StandardCharsets.UTF_8);
            List<String> alone = told(Sample.CHECKER, file, true);
            assertThat(alone).hasSize(1);
            assertThat(alone.getFirst())
                    .contains(FileFault.class.getSimpleName())
                    .contains("row=4002");
            assertThat(told(TWO, file, true)).isEqualTo(alone);
            assertThat(told(TWO, file, false)).isEqualTo(alone);
            assertThat(told(Sample.CHECKER, file, false)).isEqualTo(alone);
        }
    }

    @Test
    void findings_alone_take_one_reading_unless_there_are_more_than_may_be_kept() throws IOException {
        assertThat(readings(file(9, 0))).isEqualTo(1);
        byte[] hopeless = hopeless();
        assertThat(readings(hopeless)).isEqualTo(2);
        List<String> findings = told(Sample.CHECKER, hopeless, true).stream()
                .filter(line -> !line.startsWith("row "))
                .toList();
        assertThat(findings).hasSizeGreaterThan(50_000);
        assertThat(told(Sample.CHECKER, hopeless, false)).isEqualTo(findings);
        assertThat(told(TWO, hopeless, false)).isEqualTo(findings);
    }

    private static byte[] hopeless() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 11_000; i++) {
            rows.add(Map.of(
                    "citizenId", "1", "sex", "M", "room", "x", "birthDate", "x", "firstName", "", "grade", "ป.9"));
        }
        return Sample.file(rows).getBytes(StandardCharsets.UTF_8);
    }

    private static int readings(byte[] file) throws IOException {
        int[] opened = new int[1];
        FileSource counted = () -> {
            opened[0]++;
            return FileSource.of(file).open();
        };
        TWO.check(counted, Sample.CONTEXT.withSchoolCode("53010001"), new Sink() {
            @Override
            public boolean wantsRows() {
                return false;
            }
        });
        return opened[0];
    }
}
