package org.khet.reporting.executives;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.executives.Dashboard.Decision;
import org.khet.reporting.executives.Dashboard.Kind;
import org.khet.reporting.executives.Dashboard.Late;
import org.khet.reporting.executives.Dashboard.Recent;
import org.khet.reporting.productions.ProductionStatus;
import org.khet.reporting.productions.Productions;
import org.khet.reporting.productions.Productions.Open;
import org.khet.reporting.publications.Publications;
import org.khet.reporting.publications.PublishingSettings;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DashboardController {

    private static final int MOST_LISTED = 20;
    private static final int MOST_RECENT = 3;

    private final Summaries summaries;
    private final Productions productions;
    private final Publications publications;
    private final PublishingSettings settings;

    DashboardController(
            Summaries summaries, Productions productions, Publications publications, PublishingSettings settings) {
        this.summaries = summaries;
        this.productions = productions;
        this.publications = publications;
        this.settings = settings;
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
        return new Dashboard(
                now,
                now == null ? null : Dashboard.before(now, trend, seen),
                trend,
                settings.smallSchool(),
                late(open),
                decisions(open, caller),
                publications.newest(caller::coversArea, MOST_RECENT).stream()
                        .map(one -> new Recent(
                                one.slug(),
                                one.titleTh(),
                                one.current().number(),
                                one.current().publishedAt()))
                        .toList());
    }

    private static List<Late> late(List<Open> open) {
        var late = new ArrayList<Late>();
        for (var one : open) {
            var step = one.step();
            if (step.dueOn() != null && step.remainingDays() != null && step.remainingDays() < 0) {
                late.add(new Late(
                        one.production().id(),
                        one.production().titleTh(),
                        step.n(),
                        step.nameTh(),
                        step.nameEn(),
                        step.dueOn(),
                        -step.remainingDays()));
            }
        }
        late.sort(java.util.Comparator.comparingInt(Late::days).reversed());
        return List.copyOf(late.subList(0, Math.min(MOST_LISTED, late.size())));
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
        return List.copyOf(waiting.subList(0, Math.min(MOST_LISTED, waiting.size())));
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
