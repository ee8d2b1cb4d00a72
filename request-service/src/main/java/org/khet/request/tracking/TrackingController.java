package org.khet.request.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.procedure.StepStatus;
import org.khet.request.requests.InformationRequests;
import org.khet.request.requests.RequestProblems;
import org.khet.request.requests.RequestStatus;
import org.khet.request.requests.Secrets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Progress by tracking code: nothing of who asked, nothing that staff wrote. */
@RestController
class TrackingController {

    private final InformationRequests requests;

    TrackingController(InformationRequests requests) {
        this.requests = requests;
    }

    /** C38. The code has near 100 bits, so it is not found by trying; the gateway limits the rate besides. */
    @GetMapping("/api/requests/track/{code}")
    Progress track(@PathVariable String code) {
        var request = requests.findBy("trackingHash", Secrets.hash(code)).orElseThrow(RequestProblems::notFound);
        var handover = request.handover();
        return new Progress(
                request.requestNo(),
                request.status(),
                request.filedAt(),
                request.steps().steps().stream()
                        .map(state -> new Step(
                                state.n(),
                                request.steps().procedure().step(state.n()).nameTh(),
                                request.steps().procedure().step(state.n()).nameEn(),
                                state.status(),
                                state.dueOn()))
                        .toList(),
                handover == null ? null : handover.deliveredAt());
    }

    record Progress(
            String requestNo,
            RequestStatus status,
            Instant filedAt,
            List<Step> steps,
            @Nullable Instant deliveredAt) {}

    record Step(
            int n,
            String nameTh,
            String nameEn,
            StepStatus status,
            @Nullable LocalDate dueOn) {}
}
