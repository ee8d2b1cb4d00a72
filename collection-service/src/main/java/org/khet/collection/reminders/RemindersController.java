package org.khet.collection.reminders;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.submissions.Actor;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reminders over HTTP: seen by the office, planned and given by its data officers. */
@RestController
@RequestMapping("/api/collection/collections/{id}/reminders")
class RemindersController {

    private final DataCollections collections;
    private final Reminders reminders;
    private final Reminding reminding;
    private final Holidays holidays;
    private final ReminderSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    /** A plan as an officer says it. */
    record NewPlan(
            boolean active,
            @NotNull @Size(max = 10) List<@Min(0) @Max(60) Integer> entryDays,
            @NotNull @Size(max = 10) List<@Min(0) @Max(60) Integer> certificationDays) {}

    /** Schools to be reminded now. */
    record Wish(
            @NotNull Deadline deadline,

            @NotNull @Size(min = 1, max = 5000) List<@NotBlank String> schoolCodes) {}

    RemindersController(
            DataCollections collections,
            Reminders reminders,
            Reminding reminding,
            Holidays holidays,
            ReminderSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.collections = collections;
        this.reminders = reminders;
        this.reminding = reminding;
        this.holidays = holidays;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<RemindersView> show(Caller caller, @PathVariable String id) {
        return answer(seen(caller, id), reminders.plan(id));
    }

    /** Every reminder that was given, newest first within a school. */
    @GetMapping("/given")
    Page<Reminder> given(
            Caller caller,
            @PathVariable String id,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        seen(caller, id);
        return reminders.list(id, PageRequest.of(limit, cursor));
    }

    @PutMapping
    ResponseEntity<RemindersView> plan(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewPlan said) {
        caller.requireRole(Role.DATA_OFFICER);
        var collection = seen(caller, id);
        var version = reminders.plan(id).version();
        ETags.requireMatch(ifMatch, version);
        var changed = reminders.change(
                new ReminderPlan(id, version, said.active(), said.entryDays(), said.certificationDays()));
        audit.record(
                caller,
                "reminders-planned",
                id,
                Map.of(
                        "active", String.valueOf(changed.active()),
                        "entryDays", changed.entryDays().toString(),
                        "certificationDays", changed.certificationDays().toString()));
        return answer(collection, changed);
    }

    @PostMapping
    RemindReport remind(Caller caller, @PathVariable String id, @Valid @RequestBody Wish wish) {
        caller.requireRole(Role.DATA_OFFICER);
        var collection = seen(caller, id);
        collections.requireOpen(collection);
        requireSensible(collection, wish);
        var report = reminding.byHand(collection, wish.deadline(), wish.schoolCodes(), Actor.of(caller));
        audit.record(
                caller,
                "schools-reminded",
                id,
                Map.of(
                        "deadline", wish.deadline().name(),
                        "reminded", String.valueOf(report.reminded().size()),
                        "skipped", String.valueOf(report.skipped().size())));
        return report;
    }

    private void requireSensible(DataCollection collection, Wish wish) {
        var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("เตือนตามที่ขอไม่ได้", "Nobody can be reminded so")
                .cure("แก้ไขช่องที่ระบุแล้วส่งใหม่", "Mend the fields named and send again");
        var unknown = wish.schoolCodes().stream()
                .filter(code -> !collection.expects(code))
                .count();
        if (unknown > 0) {
            refusal.field(
                    "schoolCodes",
                    unknown + " โรงเรียนไม่อยู่ในรอบนี้",
                    unknown + " of the schools are not part of this collection");
        }
        boolean over = wish.deadline().window(collection).isOver(clock.instant());
        if (over) {
            refusal.field("deadline", "พ้นกำหนดนี้แล้ว", "This deadline is over");
        }
        if (unknown > 0 || over) {
            throw refusal.build();
        }
    }

    private DataCollection seen(Caller caller, String id) {
        caller.requireStaff();
        return collections.getFor(caller, id);
    }

    private ResponseEntity<RemindersView> answer(DataCollection collection, ReminderPlan plan) {
        var calendar = holidays.calendar().days();
        var toCome = plan.active()
                ? Arrays.stream(Deadline.values())
                        .flatMap(deadline -> Schedule.toCome(
                                        plan.days(deadline),
                                        deadline.window(collection),
                                        settings.morning(),
                                        clock.instant(),
                                        calendar)
                                .stream()
                                .map(next -> new RemindersView.Coming(deadline, next.daysBefore(), next.at())))
                        .toList()
                : List.<RemindersView.Coming>of();
        return ResponseEntity.ok()
                .eTag(ETags.of(plan.version()))
                .body(new RemindersView(
                        plan.active(),
                        plan.entryDays(),
                        plan.certificationDays(),
                        toCome,
                        RemindersView.Given.of(reminders.in(collection.id())),
                        plan.version()));
    }
}
