package org.khet.rules.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSets;
import org.khet.rules.dataset.Field;
import org.khet.rules.text.FileSource;

/** Files made of the example row of DMC-STUDENT, and what checking them gives. */
final class Sample {
    static final DataSet DMC = DataSets.shipped("DMC-STUDENT");
    static final Checker CHECKER = Checker.compile(DMC);
    static final Charset WINDOWS_874 = Charset.forName("x-windows-874");
    static final List<Field> COLUMNS = DMC.fields().subList(0, 36);
    static final String HEADER = COLUMNS.stream().map(Field::title).collect(Collectors.joining(","));
    static final CheckContext CONTEXT = context();

    /** What came of a file. */
    record Result(Outcome outcome, List<Finding> findings, List<Map<String, String>> rows) {
        List<String> codes() {
            return findings.stream().map(Finding::code).toList();
        }

        Summary summary() {
            return ((Outcome.Checked) outcome).summary();
        }
    }

    private Sample() {}

    private static CheckContext context() {
        try {
            return Examples.context(CHECKER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The example row with some cells changed, quoted where it must be. */
    static String line(Map<String, String> changes) {
        Map<String, String> row = new HashMap<>(DMC.example().row());
        row.putAll(changes);
        return COLUMNS.stream().map(field -> quoted(row.get(field.name()))).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }

    static String file(List<Map<String, String>> rows) {
        return HEADER + "\r\n" + rows.stream().map(row -> line(row) + "\r\n").collect(Collectors.joining());
    }

    static Result check(List<Map<String, String>> rows) {
        return check(file(rows));
    }

    static Result check(String text) {
        return check(text.getBytes(StandardCharsets.UTF_8));
    }

    static Result check(byte[] bytes) {
        return check(bytes, CONTEXT);
    }

    static Result check(byte[] bytes, CheckContext context) {
        return checking((known, sink) -> CHECKER.check(FileSource.of(bytes), context, sink));
    }

    /** One check of anything, with the example's surroundings for those who want them. */
    interface Checking {
        Outcome check(CheckContext context, Sink sink) throws IOException;
    }

    static Result checking(Checking checking) {
        List<Finding> findings = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            Outcome outcome = checking.check(CONTEXT, new Sink() {
                @Override
                public void row(Row row) {
                    Map<String, String> values = new HashMap<>();
                    DMC.fields().forEach(field -> values.put(field.name(), row.text(field.name())));
                    values.put("#", String.valueOf(row.number()));
                    rows.add(values);
                }

                @Override
                public void finding(Finding finding) {
                    findings.add(finding);
                }
            });
            return new Result(outcome, findings, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
