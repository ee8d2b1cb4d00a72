package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khet.rules.parallel.Workers;
import org.khet.rules.text.FileSource;

/** A sink that takes back what a refused file had said is told everything while the file is read for the only time. */
class TakingBackTest {
    private static final Checker TWO = Sample.CHECKER.on(new Workers(2));
    private static final List<String> FIELDS = List.of("citizenId", "firstName", "birthDate", "weightKg", "ageYears");

    /** Tells rows one by one and by way of a gleaner. */
    private static final class Both implements Sink {
        private final boolean back;
        private final List<String> told = new ArrayList<>();
        private final List<String> gleaned = new ArrayList<>();
        private final List<Integer> findings = new ArrayList<>();

        private Both(boolean back) {
            this.back = back;
        }

        @Override
        public boolean takesBack() {
            return back;
        }

        @Override
        public void row(Row row) {
            told.add(row.number() + cells(row));
        }

        private static String cells(Row row) {
            StringBuilder cells = new StringBuilder();
            for (String name : FIELDS) {
                cells.append('|').append(row.raw(name)).append('|').append(row.text(name));
            }
            return cells.append(row.date("birthDate"))
                    .append(row.decimal("weightKg"))
                    .toString();
        }

        @Override
        public Gleaner gleaner() {
            return new Gleaner() {
                private List<Integer> numbers = new ArrayList<>();
                private List<String> cells = new ArrayList<>();

                @Override
                public void row(Row row) {
                    numbers.add(row.number());
                    cells.add(written(row));
                }

                @Override
                public IntConsumer end() {
                    List<Integer> itsNumbers = numbers;
                    List<String> itsCells = cells;
                    numbers = new ArrayList<>();
                    cells = new ArrayList<>();
                    return before -> IntStream.range(0, itsNumbers.size())
                            .forEach(i -> gleaned.add(before + itsNumbers.get(i) + itsCells.get(i)));
                }
            };
        }

        private static String written(Row row) {
            StringBuilder cells = new StringBuilder();
            for (String name : FIELDS) {
                int field = place(name);
                row.raw(
                        field,
                        (bytes, from, to) -> cells.append('|')
                                .append(new String(bytes, from, to - from, StandardCharsets.UTF_8))
                                .append('|'));
                byte[] text = new byte[row.has(field) ? row.room(field) : 0];
                cells.append(
                        row.has(field) ? new String(text, 0, row.text(field, text, 0), StandardCharsets.UTF_8) : null);
            }
            int date = place("birthDate");
            int weight = place("weightKg");
            return cells.append(row.has(date) ? java.time.LocalDate.ofEpochDay(row.whole(date)) : null)
                    .append(row.has(weight) ? row.number(weight) : null)
                    .toString();
        }

        private static int place(String field) {
            return Sample.DMC.fields().indexOf(Sample.DMC.field(field));
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding.row());
            // What was made of a row is there before anything found in it is told.
            assertThat(finding.row() == 0 || gleaned.stream().anyMatch(row -> row.startsWith(finding.row() + "|")))
                    .isTrue();
        }
    }

    private static byte[] file(Charset charset) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(Map.of(
                    "citizenId", i % 7 == 0 ? "" : "1101700207030",
                    "firstName", i % 9 == 0 ? "\"สม\"\"ชาย\"" : "  ก" + i,
                    "birthDate", i % 11 == 0 ? "๑๐/๐๖/๒๕๖๐" : "x",
                    "weightKg", i % 2 == 0 ? "20.50" : "",
                    "road", i % 100 == 0 ? "\"ซอย\r\n1\"" : "-"));
        }
        return Sample.file(rows).getBytes(charset);
    }

    private static Both told(Checker checker, byte[] file, boolean back, int readings) throws IOException {
        Both sink = new Both(back);
        int[] opened = new int[1];
        FileSource counted = () -> {
            opened[0]++;
            return FileSource.of(file).open();
        };
        checker.check(counted, Sample.CONTEXT, sink);
        assertThat(opened[0]).isEqualTo(readings);
        return sink;
    }

    @Test
    void rows_and_findings_are_told_in_one_reading_as_they_are_in_two() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-874"))) {
            byte[] file = file(charset);
            Both two = told(Sample.CHECKER, file, false, 2);
            for (Checker checker : List.of(Sample.CHECKER, TWO)) {
                Both one = told(checker, file, true, 1);
                assertThat(one.told).hasSize(3_000).isEqualTo(two.told);
                assertThat(one.gleaned).isEqualTo(one.told);
                assertThat(one.findings).hasSizeGreaterThan(3_000).isEqualTo(two.findings);
            }
        }
    }

    @Test
    void a_file_refused_at_its_end_has_told_what_it_had() throws IOException {
        byte[] file = (new String(file(StandardCharsets.UTF_8), StandardCharsets.UTF_8) + "\"open")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(told(TWO, file, true, 1).told).isNotEmpty();
        assertThat(told(TWO, file, false, 1).told).isEmpty();
    }
}
