package org.khet.collection.today;

import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.collections.DataCollections;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The open steps that the caller may act on, the most pressing first. */
@RestController
@RequestMapping("/api/collection/my-steps")
class TodayController {

    private final DataCollections collections;
    private final Holidays holidays;
    private final Clock clock;

    TodayController(DataCollections collections, Holidays holidays, Clock clock) {
        this.collections = collections;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping
    Page<OpenStep> mine(Caller caller, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var calendar = holidays.calendar().days();
        var found = open(caller)
                .map(collection -> step(collection, calendar))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(OpenStep::key))
                .filter(step -> page.after() == null || step.key().compareTo(page.after()) > 0)
                .limit(page.fetch())
                .toList();
        return Page.of(found, page, OpenStep::key);
    }

    private Stream<DataCollection> open(Caller caller) {
        return caller.has(Role.DATA_OFFICER, Role.SUPERVISOR, Role.OFFICE_DIRECTOR, Role.ADMINISTRATOR)
                ? collections.inWorkFor(caller).stream()
                : Stream.empty();
    }

    private @Nullable OpenStep step(DataCollection collection, WorkingCalendar calendar) {
        var shown = collection.procedure().view(clock.instant(), calendar);
        var current = shown.currentStep();
        return current == null ? null : OpenStep.of(collection, shown.steps().get(current - 1));
    }
}
