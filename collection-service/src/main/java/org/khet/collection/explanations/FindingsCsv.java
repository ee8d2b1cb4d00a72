package org.khet.collection.explanations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Findings as CSV for a spreadsheet: with a byte-order mark, so that Thai shows, and without a cell that runs. */
final class FindingsCsv {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern RUNS = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    private final PrintWriter out;

    /** As an answer that is saved under this name. */
    static FindingsCsv to(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        return new FindingsCsv(response.getWriter());
    }

    FindingsCsv(PrintWriter out) {
        this.out = out;
        out.print(BYTE_ORDER_MARK);
        out.print("แถว,ช่องข้อมูล,ชื่อช่อง,รหัสกฎ,ระดับ,ค่า,ข้อความ,วิธีแก้,คำชี้แจง,ผู้ชี้แจง,เมื่อ\r\n");
    }

    void line(FindingView finding) {
        var explanation = finding.explanation();
        out.print(List.of(
                        cell(Integer.toString(finding.row())),
                        cell(finding.field()),
                        cell(finding.titleTh()),
                        cell(finding.code()),
                        cell(finding.severity().name()),
                        cell(finding.value()),
                        cell(finding.messageTh()),
                        cell(finding.cureTh()),
                        cell(explanation == null ? null : explanation.text()),
                        cell(explanation == null ? null : explanation.by()),
                        cell(explanation == null ? null : explanation.at().toString()))
                .stream()
                .collect(Collectors.joining(",", "", "\r\n")));
    }

    void finish() {
        out.flush();
    }

    static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        var harmless = RUNS.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(harmless).matches() ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
