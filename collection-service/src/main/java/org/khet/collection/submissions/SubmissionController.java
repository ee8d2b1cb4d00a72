package org.khet.collection.submissions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A school's submission over HTTP: how it stands, and the steps of its life. */
@RestController
@RequestMapping(SubmissionController.PATH)
class SubmissionController {
    static final String PATH = "/api/collection/collections/{collectionId}/submissions/{schoolCode}";

    private final Reach reach;
    private final Submissions submissions;
    private final Submitting submitting;

    SubmissionController(Reach reach, Submissions submissions, Submitting submitting) {
        this.reach = reach;
        this.submissions = submissions;
        this.submitting = submitting;
    }

    /** Why a submission goes back; the school reads it. */
    record ReturnReason(@NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    ResponseEntity<SubmissionView> get(
            Caller caller, @PathVariable String collectionId, @PathVariable String schoolCode) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        return answer(scope, submissions.get(collectionId, schoolCode));
    }

    @PostMapping("/submit")
    ResponseEntity<SubmissionView> submit(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.SUBMIT);
        return answer(scope, submitting.submit(caller, scope, version -> ETags.requireMatch(ifMatch, version)));
    }

    @PostMapping("/withdraw")
    ResponseEntity<SubmissionView> withdraw(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.WITHDRAW);
        return answer(scope, submitting.withdraw(caller, scope, version -> ETags.requireMatch(ifMatch, version)));
    }

    /** Drops what came after the certified version; that one is current again. */
    @PostMapping("/correction/give-up")
    ResponseEntity<SubmissionView> giveUp(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.GIVE_UP);
        return answer(scope, submitting.giveUp(caller, scope, version -> ETags.requireMatch(ifMatch, version)));
    }

    @PostMapping("/certify")
    ResponseEntity<SubmissionView> certify(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.CERTIFY);
        return answer(scope, submitting.certify(caller, scope, version -> ETags.requireMatch(ifMatch, version)));
    }

    @PostMapping("/accept")
    ResponseEntity<SubmissionView> accept(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.ACCEPT);
        return answer(scope, submitting.accept(caller, scope, version -> ETags.requireMatch(ifMatch, version)));
    }

    @PostMapping("/return")
    ResponseEntity<SubmissionView> returnIt(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReturnReason said) {
        var scope = reach.toAct(caller, collectionId, schoolCode, SubmissionAction.RETURN);
        return answer(
                scope,
                submitting.returnIt(
                        caller,
                        scope,
                        version -> ETags.requireMatch(ifMatch, version),
                        said.reason().strip()));
    }

    private static ResponseEntity<SubmissionView> answer(Scope scope, Submission submission) {
        return ResponseEntity.ok()
                .eTag(ETags.of(submission.version()))
                .body(SubmissionView.of(submission, scope.school()));
    }
}
