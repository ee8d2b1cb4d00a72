package org.khet.reporting.inputs;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.reporting.inputs.InputViews.Detail;
import org.khet.reporting.inputs.InputViews.Summary;
import org.khet.reporting.inputs.InputViews.Version;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Input tables over HTTP: read by the office, changed by its analyst. */
@RestController
@RequestMapping("/api/reporting")
class InputsController {

    private static final String RATES = "rates";
    private static final int MOST_BYTES = 2_000_000;

    private final InputTables tables;
    private final AuditTrail audit;
    private final Clock clock;

    InputsController(InputTables tables, AuditTrail audit, Clock clock) {
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/inputs")
    Page<Summary> list(Caller caller) {
        caller.requireStaff();
        var today = LocalDate.now(clock);
        return new Page<>(
                tables.tables().stream()
                        .map(table -> Summary.of(table, tables.get(table.code()), today))
                        .toList(),
                null);
    }

    @GetMapping("/inputs/{code}")
    ResponseEntity<Detail> one(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        return answer(tables.get(code));
    }

    /** Puts all rows of a table in force; what is left out is gone from now on, and kept in the versions. */
    @PutMapping("/inputs/{code}")
    ResponseEntity<Detail> put(
            Caller caller,
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WrittenRows written) {
        caller.requireRole(Role.ANALYST);
        var edition = tables.put(caller, code, ifMatch, written);
        audit.record(caller, "input-table-changed", code, Map.of("version", Integer.toString(edition.version())));
        return answer(edition);
    }

    /** The table of per-head rates, by its own name. */
    @GetMapping("/rates")
    ResponseEntity<Detail> rates(Caller caller) {
        return one(caller, RATES);
    }

    /** As {@code PUT /inputs/rates}. */
    @PutMapping("/rates")
    ResponseEntity<Detail> putRates(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WrittenRows written) {
        return put(caller, RATES, ifMatch, written);
    }

    /** Reads what was pasted from a sheet or saved as CSV, and says what is wrong with it; nothing is stored. */
    @PostMapping(
            path = "/inputs/{code}/rows",
            consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv", "text/tab-separated-values"})
    RowsText.Read read(Caller caller, @PathVariable String code, @RequestBody byte[] text) {
        caller.requireRole(Role.ANALYST);
        if (text.length > MOST_BYTES) {
            throw ProblemException.of(CommonProblems.TOO_LARGE)
                    .detail("ไฟล์ใหญ่เกิน 2 MB", "The file is larger than 2 MB")
                    .cure("แบ่งเป็นหลายตาราง หรือลบแถวที่ไม่ใช้", "Leave out the rows that are not needed")
                    .build();
        }
        return RowsText.read(tables.table(code), text);
    }

    /** The rows in force as CSV for Excel, to be pasted back after editing. */
    @GetMapping(path = "/inputs/{code}/rows", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> rows(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        var edition = tables.get(code);
        return ResponseEntity.ok()
                .eTag(ETags.of(edition.version()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".csv\"")
                .body(RowColumns.csv(tables.table(code), edition.rows()));
    }

    /** Who changed it when, newest first. */
    @GetMapping("/inputs/{code}/versions")
    Page<Version> versions(Caller caller, @PathVariable String code) {
        caller.requireStaff();
        var history = tables.history(code);
        return new Page<>(
                IntStream.range(0, history.size())
                        .mapToObj(i -> Version.of(
                                history.get(i),
                                i + 1 < history.size() ? history.get(i + 1).rows() : List.of()))
                        .toList(),
                null);
    }

    @GetMapping("/inputs/{code}/versions/{version}")
    Detail version(Caller caller, @PathVariable String code, @PathVariable int version) {
        caller.requireStaff();
        return Detail.of(tables.table(code), tables.get(code, version));
    }

    private ResponseEntity<Detail> answer(InputEdition edition) {
        return ResponseEntity.ok()
                .eTag(ETags.of(edition.version()))
                .body(Detail.of(tables.table(edition.code()), edition));
    }
}
