package org.khet.request.servicetimes;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.khet.request.servicetimes.ServiceTimes.Line;

/** The report as a file: one row for each step, of the whole time first, then month by month. */
final class ServiceTimesFile {

    static final List<String> HEAD = List.of(
            "เดือน",
            "ขั้นที่",
            "ขั้นตอน",
            "มาตรฐาน (วันทำการ)",
            "จำนวน",
            "มัธยฐาน (วันทำการ)",
            "90% ไม่เกิน (วันทำการ)",
            "ร้อยละที่ทันมาตรฐาน");

    private static final String ALL = "ทั้งช่วง";
    private static final int BUDDHIST_ERA = 543;
    private static final int NAME_WIDTH = 60;
    private static final int WIDTH = 16;

    static byte[] csv(ServiceTimes times) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEAD);
            rows(times)
                    .forEach(row -> csv.writeRecord(row.stream()
                            .map(value -> value == null ? "" : value.toString())
                            .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("Text in memory can be written", e);
        }
        // Without the mark Excel takes Thai for the machine's own letters.
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(ServiceTimes times) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Khet", "1.0")) {
            var sheet = workbook.newWorksheet("ระยะเวลาให้บริการ");
            for (int column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
                sheet.width(column, column == 2 ? NAME_WIDTH : WIDTH);
            }
            sheet.range(0, 0, 0, HEAD.size() - 1).style().bold().wrapText(true).set();
            int at = 1;
            for (var row : rows(times)) {
                for (int column = 0; column < row.size(); column++) {
                    var value = row.get(column);
                    if (value instanceof Number number) {
                        sheet.value(at, column, number);
                    } else if (value != null) {
                        sheet.value(at, column, value.toString());
                    }
                }
                at++;
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException("A workbook in memory can be written", e);
        }
        return out.toByteArray();
    }

    private static List<List<@Nullable Object>> rows(ServiceTimes times) {
        var rows = new ArrayList<List<@Nullable Object>>();
        times.steps().forEach(line -> rows.add(row(ALL, line)));
        times.months().forEach(month -> month.steps().forEach(line -> rows.add(row(thai(month.month()), line))));
        return rows;
    }

    private static List<@Nullable Object> row(String month, Line line) {
        var row = new ArrayList<@Nullable Object>();
        var times = line.times();
        var within = times.withinStandard();
        row.add(month);
        row.add(line.step() == Span.WHOLE ? null : line.step());
        row.add(line.nameTh());
        row.add(times.standardDays());
        row.add(times.count());
        row.add(times.medianDays());
        row.add(times.p90Days());
        row.add(within == null ? null : Math.round(within * 1000) / 10.0);
        return row;
    }

    /** {@code 2569-11} */
    private static String thai(YearMonth month) {
        return String.format(Locale.ROOT, "%d-%02d", month.getYear() + BUDDHIST_ERA, month.getMonthValue());
    }

    private ServiceTimesFile() {}
}
