package org.khet.reporting.executives;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.executives.Dashboard.Decision;
import org.khet.reporting.executives.Dashboard.Kind;
import org.khet.reporting.executives.Dashboard.Lateness;
import org.khet.reporting.executives.Dashboard.Recent;
import org.khet.reporting.productions.ProductionStatus;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.productions.Productions.Open;
import org.khet.reporting.publications.Publications;
import org.khet.reporting.publications.PublishingSettings;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardController {

    private static final int MOST_LISTED = 20;
    private static final int MOST_RECENT = 3;

    private final Summaries summaries;
    private final Productions productions;
    private final Publications publications;
    private final LateWork lateWork;
    private final PublishingSettings settings;
    private final int bigPercent;

    DashboardController(
            Summaries summaries,
            Productions productions,
            Publications publications,
            LateWork lateWork,
            PublishingSettings settings,
            @Value("${khet.reporting.change-percent}") int bigPercent) {
        this.summaries = summaries;
        this.productions = productions;
        this.publications = publications;
        this.lateWork = lateWork;
        this.settings = settings;
        this.bigPercent = bigPercent;
    }

    @GetMapping("/api/reporting/dashboard")
    Dashboard dashboard(Caller caller) {
        caller.requireRole(Role.OFFICE_DIRECTOR, Role.SUPERVISOR);
        var seen = summaries.ofPupils().stream()
                .filter(summary -> summary.areaCodes().stream().allMatch(caller::coversArea))
                .toList();
        var trend = Dashboard.trend(seen);
        var now = trend.isEmpty() ? null : trend.getLast();
        var open = productions.open(caller);
        var late = lateWork.of(open, caller);
        var rounds = lateWork.rounds(caller);
        return new Dashboard(
                now,
                now == null ? null : Dashboard.before(now, trend, seen),
                trend,
                settings.smallSchool(),
                bigPercent,
                first(rounds),
                Lateness.of(rounds, late),
                first(late),
                decisions(open, caller),
                publications.newest(caller::coversArea, MOST_RECENT).stream()
                        .map(one -> new Recent(
                                one.slug(),
                                one.titleTh(),
                                one.current().number(),
                                one.current().publishedAt()))
                        .toList());
    }

    private static <T> List<T> first(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(MOST_LISTED, all.size())));
    }

    private static List<Decision> decisions(List<Open> open, Caller caller) {
        var waiting = new ArrayList<Decision>();
        for (var one : open) {
            var kind = kindOf(one);
            if (kind != null) {
                var production = one.production();
                waiting.add(new Decision(
                        production.id(),
                        production.titleTh(),
                        kind,
                        production.author().equals(caller.subject()),
                        production.doubts().size()));
            }
        }
        return first(waiting);
    }

    private static @Nullable Kind kindOf(Open open) {
        return switch (open.step().n()) {
            case 4 -> open.production().status() == ProductionStatus.PRODUCED ? Kind.CHECK : null;
            case 5 -> Kind.APPROVE;
            case 6 -> Kind.PUBLISH;
            default -> null;
        };
    }
}
