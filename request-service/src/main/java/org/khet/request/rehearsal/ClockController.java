package org.khet.request.rehearsal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.khet.request.requests.InformationRequests;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a sample system over HTTP; a system at work has no such address. */
@RestController
@RequestMapping("/api/requests/clock")
@ConditionalOnProperty(name = OfficeClock.MOVES, havingValue = "true")
class ClockController {

    private final RehearsalClock clock;
    private final InformationRequests requests;
    private final AuditTrail audit;

    /** @param days by which the clock goes before (positive) or behind (negative) the real one */
    record Shift(@NotNull @Min(-400) @Max(400) Integer days) {}

    record Shown(int days, Instant now) {}

    ClockController(RehearsalClock clock, InformationRequests requests, AuditTrail audit) {
        this.clock = clock;
        this.requests = requests;
        this.audit = audit;
    }

    @GetMapping
    Shown show(Caller caller) {
        caller.requireRole(Role.ADMINISTRATOR);
        return new Shown(clock.days(), clock.instant());
    }

    /** Moves it, and looks at once at what has become late by it. */
    @PutMapping
    Shown move(Caller caller, @Valid @RequestBody Shift shift) {
        caller.requireRole(Role.ADMINISTRATOR);
        audit.record(caller, "clock-moved", "request-service", Map.of("days", String.valueOf(shift.days())));
        clock.move(shift.days());
        requests.watch();
        return show(caller);
    }
}
