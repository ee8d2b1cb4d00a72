package org.khet.request.offering;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.request.outsiders.Throttle;
import org.khet.request.requests.RequestProblems;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For everybody, as what is offered is public anyway. */
@RestController
@RequestMapping("/api/requests/public/published")
class OffersController {

    private static final int LONGEST = 200;

    private final PublishedReports reports;
    private final AnsweredByPublication answered;
    private final Throttle throttle;

    OffersController(PublishedReports reports, AnsweredByPublication answered, Throttle throttle) {
        this.reports = reports;
        this.answered = answered;
        this.throttle = throttle;
    }

    /** What may answer the words typed so far, at most five, best first. */
    @GetMapping
    Page<Offer> find(HttpServletRequest call, @RequestParam("q") String typed) {
        throttle.look(call);
        if (typed.isBlank() || typed.length() > LONGEST) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field("q", "พิมพ์คำค้น 1 ถึง " + LONGEST + " ตัวอักษร", "Ask with 1 to " + LONGEST + " characters")
                    .build();
        }
        return new Page<>(
                Offers.of(typed, reports.all()).stream().map(Offer::of).toList(), null);
    }

    /** Somebody took the offer instead of filing a request. */
    @PostMapping("/{slug}/answered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answered(HttpServletRequest call, @PathVariable String slug) {
        throttle.send(call);
        answered.add(reports.find(slug).orElseThrow(RequestProblems::notFound).slug());
    }

    record Offer(
            String slug,
            String titleTh,
            @Nullable String collectionTitleTh,
            @Nullable LocalDate referenceDate) {

        static Offer of(PublishedReport report) {
            return new Offer(report.slug(), report.titleTh(), report.collectionTitleTh(), report.referenceDate());
        }
    }
}
