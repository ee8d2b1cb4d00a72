package org.khet.collection.workbooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.explanations.ShownFindings;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.rules.dataset.DataSet;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A school's current rows as files: annotated with what was found, only what needs mending, or as the national system wants them. */
@RestController
@RequestMapping("/api/collection/collections/{collectionId}/submissions/{schoolCode}")
class DownloadsController {
    private static final String CSV = "text/csv";
    private static final String TSV = "text/tab-separated-values";
    private static final String SHEET = "ข้อมูล";

    private final Entitled entitled;
    private final Submissions submissions;
    private final ShownFindings findings;
    private final DataSets dataSets;
    private final SchoolRows rows;
    private final Turns turns;

    DownloadsController(
            Entitled entitled,
            Submissions submissions,
            ShownFindings findings,
            DataSets dataSets,
            SchoolRows rows,
            Turns turns) {
        this.entitled = entitled;
        this.submissions = submissions;
        this.findings = findings;
        this.dataSets = dataSets;
        this.rows = rows;
        this.turns = turns;
    }

    /** What text files are written in. */
    enum TextEncoding {
        UTF_8,
        WINDOWS_874;

        Charset charset() {
            return this == UTF_8 ? StandardCharsets.UTF_8 : Delimited.WINDOWS_874;
        }
    }

    /** The school's own rows at their own lines, the cells with findings coloured and commented; can be mended and sent again. */
    @GetMapping(path = "/findings", produces = Xlsx.MEDIA_TYPE)
    void annotated(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = Entitled.REASON, required = false) @Nullable String reason,
            HttpServletResponse response)
            throws IOException {
        var taken = take(caller, collectionId, schoolCode, reason, "annotated-workbook-taken");
        turns.run(() -> {
            try (var xlsx = new Xlsx()) {
                var marks = marks(taken);
                var version = taken.submission().current();
                var header = Math.max(0, rows.firstLine(version) - 2);
                var layout = Layout.holding(
                        taken.dataSet(),
                        rows.filled(version),
                        SHEET,
                        List.of(taken.title() + " · ช่องสีแดงต้องแก้ สีเหลืองแก้หรือชี้แจง"));
                var sheet = new DataSheet(xlsx, taken.dataSet(), layout, header, marks);
                rows.each(version, sheet::rowAtItsLine);
                sheet.finish();
                var list = new FindingsSheet(xlsx, layout, marks);
                findings.each(taken.submission(), taken.dataSet(), FindingFilter.ALL, list::add);
                send(xlsx, response, taken.fileName("findings"));
            }
        });
    }

    /** Only rows with findings, and of them what names them and what was found fault with, in the national system's order. */
    @GetMapping(
            path = "/corrections",
            produces = {TSV, CSV, Xlsx.MEDIA_TYPE})
    void corrections(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable String layout,
            @RequestHeader(name = Entitled.REASON, required = false) @Nullable String reason,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var taken = take(caller, collectionId, schoolCode, reason, "corrections-taken");
        turns.run(() -> {
            var marks = marks(taken);
            var keys = taken.dataSet().keyFields();
            var part = Layout.national(taken.dataSet(), layout)
                    .only(column -> keys.contains(column.field()) || marks.inField(column.field()));
            Predicate<StoredRow> wanted = row -> marks.inRow(row.number());
            var name = taken.fileName("corrections");
            if (wants(request, Xlsx.MEDIA_TYPE)) {
                workbook(taken, part, marks, wanted, response, name);
            } else {
                var tabs = wants(request, TSV);
                Attachment.announce(response, (tabs ? TSV : CSV) + ";charset=UTF-8", name + (tabs ? ".tsv" : ".csv"));
                text(taken, part, StandardCharsets.UTF_8, tabs ? '\t' : ',', true, wanted, response.getOutputStream());
            }
        });
    }

    /** All rows, for the national system. */
    @GetMapping(
            path = "/export",
            produces = {CSV, Xlsx.MEDIA_TYPE})
    void export(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable String layout,
            @RequestParam(defaultValue = "UTF_8") TextEncoding encoding,
            @RequestHeader(name = Entitled.REASON, required = false) @Nullable String reason,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var taken = take(caller, collectionId, schoolCode, reason, "national-export-taken");
        turns.run(() -> {
            var national = Layout.national(taken.dataSet(), layout);
            var name = taken.fileName("export");
            if (wants(request, Xlsx.MEDIA_TYPE)) {
                Attachment.announce(response, Xlsx.MEDIA_TYPE, name + ".xlsx");
                try (var book = new PlainBook(response.getOutputStream(), national)) {
                    rows.each(taken.submission().current(), book::row);
                }
                return;
            }
            if (encoding == TextEncoding.WINDOWS_874) {
                var unmappable = new Unmappable(national);
                rows.each(taken.submission().current(), unmappable::row);
                unmappable.refuse();
            }
            var charset = encoding == TextEncoding.UTF_8 ? "UTF-8" : "windows-874";
            Attachment.announce(response, CSV + ";charset=" + charset, name + ".csv");
            text(taken, national, encoding.charset(), ',', false, row -> true, response.getOutputStream());
        });
    }

    /** A submission somebody entitled takes rows from. */
    private record Taken(Scope scope, Submission submission, DataSet dataSet) {
        String title() {
            return scope.collection().titleTh() + " · " + scope.school().nameTh() + " ("
                    + scope.school().code() + ")";
        }

        String fileName(String kind) {
            return kind + "-" + scope.school().code() + "-v"
                    + submission.current().number();
        }
    }

    private Taken take(Caller caller, String collectionId, String schoolCode, @Nullable String reason, String action) {
        var scope = entitled.require(caller, collectionId, schoolCode, reason);
        var submission = submissions.get(collectionId, schoolCode);
        entitled.record(caller, scope, action, submission.current().number(), reason);
        return new Taken(
                scope,
                submission,
                dataSets.get(
                        scope.collection().dataSetCode(), scope.collection().dataSetVersion()));
    }

    private Marks marks(Taken taken) {
        var marks = new Marks();
        findings.each(taken.submission(), taken.dataSet(), FindingFilter.ALL, marks::add);
        return marks;
    }

    private void workbook(
            Taken taken,
            Layout layout,
            Marks marks,
            Predicate<StoredRow> wanted,
            HttpServletResponse response,
            String name)
            throws IOException {
        try (var xlsx = new Xlsx()) {
            var sheet = new DataSheet(
                    xlsx, taken.dataSet(), layout, layout.linesBefore().size(), marks);
            rows.each(taken.submission().current(), row -> {
                if (wanted.test(row)) {
                    sheet.rowBelow(row);
                }
            });
            sheet.finish();
            send(xlsx, response, name);
        }
    }

    private void text(
            Taken taken,
            Layout layout,
            Charset charset,
            char separator,
            boolean opensInSpreadsheet,
            Predicate<StoredRow> wanted,
            OutputStream out)
            throws IOException {
        try (var file = new Delimited(out, charset, separator, opensInSpreadsheet, layout)) {
            rows.each(taken.submission().current(), row -> {
                if (wanted.test(row)) {
                    file.row(row);
                }
            });
        }
    }

    private static void send(Xlsx xlsx, HttpServletResponse response, String name) throws IOException {
        Attachment.announce(response, Xlsx.MEDIA_TYPE, name + ".xlsx");
        xlsx.write(response.getOutputStream());
    }

    private static boolean wants(HttpServletRequest request, String mediaType) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(mediaType);
    }
}
