package org.khet.request.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.procedure.StepStatus;
import org.khet.request.outsiders.Throttle;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequests;
import org.khet.request.requests.RequestMessage;
import org.khet.request.requests.RequestProblems;
import org.khet.request.requests.RequestStatus;
import org.khet.request.requests.RequesterAnswers;
import org.khet.request.requests.Secrets;
import org.khet.security.AuditTrail;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Progress by tracking code: nothing of who asked, and of what staff wrote only what is meant for the requester. */
@RestController
@RequestMapping("/api/requests/track/{code}")
class TrackingController {

    private final InformationRequests requests;
    private final RequesterAnswers answers;
    private final Throttle throttle;
    private final AuditTrail audit;

    TrackingController(InformationRequests requests, RequesterAnswers answers, Throttle throttle, AuditTrail audit) {
        this.requests = requests;
        this.answers = answers;
        this.throttle = throttle;
        this.audit = audit;
    }

    /**
     * C38. The code has 128 bits, so it is not found by trying, and the rate is limited besides. It is looked up by its
     * hash, whatever it looks like: a wrong code is answered alike and as quickly however much of it is right.
     */
    @GetMapping
    ResponseEntity<Progress> track(HttpServletRequest call, @PathVariable String code) {
        throttle.look(call);
        return shown(found(code));
    }

    /** The requester answers what the office asked; the clock runs on. */
    @PostMapping("/answer")
    ResponseEntity<Progress> answer(
            HttpServletRequest call, @PathVariable String code, @Valid @RequestBody Answer answer) {
        throttle.send(call);
        var request = answers.answer(found(code).id(), answer.text());
        audit.recordSystem("requester-answered", request.id(), Map.of());
        return shown(request);
    }

    private InformationRequest found(String code) {
        return requests.findBy("trackingHash", Secrets.hash(code)).orElseThrow(RequestProblems::notFound);
    }

    private static ResponseEntity<Progress> shown(InformationRequest request) {
        var open = request.steps().current();
        var handover = request.handover();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Progress(
                        request.requestNo(),
                        request.status(),
                        request.filedAt(),
                        open != null && open.status() == StepStatus.PAUSED,
                        request.messages(),
                        request.steps().steps().stream()
                                .map(state -> new Step(
                                        state.n(),
                                        request.steps()
                                                .procedure()
                                                .step(state.n())
                                                .nameTh(),
                                        request.steps()
                                                .procedure()
                                                .step(state.n())
                                                .nameEn(),
                                        state.status(),
                                        state.dueOn()))
                                .toList(),
                        handover == null ? null : handover.deliveredAt()));
    }

    record Answer(@NotBlank @Size(max = 2000) String text) {}

    /** @param waitingForYou the office asked something and its clock stands still */
    record Progress(
            String requestNo,
            RequestStatus status,
            Instant filedAt,
            boolean waitingForYou,
            List<RequestMessage> messages,
            List<Step> steps,
            @Nullable Instant deliveredAt) {}

    record Step(
            int n,
            String nameTh,
            String nameEn,
            StepStatus status,
            @Nullable LocalDate dueOn) {}
}
