package org.khet.collection.calendar;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.Holiday;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The table of holidays over HTTP: read by everybody, kept by the office's data officers. */
@RestController
@RequestMapping("/api/collection/holidays")
class HolidaysController {

    private final Holidays holidays;
    private final AuditTrail audit;

    HolidaysController(Holidays holidays, AuditTrail audit) {
        this.holidays = holidays;
        this.audit = audit;
    }

    /** @param year of the common era; all years where it is not given */
    @GetMapping
    ResponseEntity<Page<Holiday>> list(
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var table = holidays.table();
        var found = table.days().stream()
                .filter(day -> year == null || day.date().getYear() == year)
                .filter(day -> page.after() == null || HolidayTable.key(day).compareTo(page.after()) > 0)
                .limit(page.fetch())
                .toList();
        return ResponseEntity.ok().eTag(tag(table)).body(Page.of(found, page, HolidayTable::key));
    }

    @PostMapping
    ResponseEntity<Holiday> add(Caller caller, @Valid @RequestBody NewHoliday declared) {
        caller.requireRole(Role.DATA_OFFICER);
        var day = declared.holiday();
        var table = holidays.add(day);
        audit.record(
                caller,
                "holiday-added",
                day.date().toString(),
                Map.of("kind", day.kind().name()));
        return ResponseEntity.created(URI.create("/api/collection/holidays/" + day.date()))
                .eTag(tag(table))
                .body(day);
    }

    @DeleteMapping("/{date}")
    ResponseEntity<Void> remove(Caller caller, @PathVariable LocalDate date) {
        caller.requireRole(Role.DATA_OFFICER);
        var table = holidays.remove(date);
        audit.record(caller, "holiday-removed", date.toString(), Map.of());
        return ResponseEntity.noContent().eTag(tag(table)).build();
    }

    private static String tag(HolidayTable table) {
        return ETags.of(table.version());
    }
}
