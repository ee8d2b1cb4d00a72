package org.khet.collection.advice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.khet.collection.advice.AdviceThread.Side;
import org.khet.collection.advice.AdviceThread.State;
import org.khet.collection.advice.AdviceThreads.Wanted;
import org.khet.collection.submissions.Reach;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Threads over HTTP: begun at a school's data, read and answered from there or from the list of all. */
@RestController
@RequestMapping("/api/collection")
class AdviceController {
    private static final String OF_SUBMISSION = "/collections/{collectionId}/submissions/{schoolCode}/messages";

    /** Words about children: not for everybody who makes reports. */
    private static final Role[] READERS = {
        Role.SCHOOL_OFFICER, Role.SCHOOL_DIRECTOR, Role.DATA_OFFICER, Role.SUPERVISOR, Role.OFFICE_DIRECTOR
    };

    private static final Role[] WRITERS = {Role.SCHOOL_OFFICER, Role.SCHOOL_DIRECTOR, Role.DATA_OFFICER, Role.SUPERVISOR
    };

    private final Reach reach;
    private final AdviceThreads threads;
    private final Advising advising;

    AdviceController(Reach reach, AdviceThreads threads, Advising advising) {
        this.reach = reach;
        this.threads = threads;
        this.advising = advising;
    }

    /** @param findingId where given, the row and field are the finding's */
    record NewThread(
            @NotBlank @Size(max = 2000) String text,
            @Nullable @Min(1) Integer row,
            @Nullable @Size(max = 100) String field,
            @Nullable @Size(max = 100) String findingId) {}

    record NewMessage(@NotBlank @Size(max = 2000) String text) {}

    /** @param open threads that wait for the caller's side or were not read by it */
    record Waiting(int open, int unread) {}

    @GetMapping(OF_SUBMISSION)
    Page<ThreadView> ofSubmission(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        caller.requireRole(READERS);
        reach.toRead(caller, collectionId, schoolCode);
        var side = Advising.side(caller);
        return threads.page(caller, new Wanted(collectionId, schoolCode, null), PageRequest.of(limit, cursor))
                .map(thread -> ThreadView.whole(thread, side, threads));
    }

    @PostMapping(OF_SUBMISSION)
    ResponseEntity<ThreadView> begin(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @Valid @RequestBody NewThread wish) {
        caller.requireRole(WRITERS);
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var place = new Advising.Place(wish.row(), wish.field(), wish.findingId());
        var begun = advising.begin(caller, scope, place, wish.text().strip());
        return answer(ResponseEntity.created(URI.create("/api/collection/advice/" + begun.id())), begun, caller);
    }

    @GetMapping("/advice")
    Page<ThreadView> all(
            Caller caller,
            @RequestParam @Nullable State state,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        caller.requireRole(READERS);
        var side = Advising.side(caller);
        return threads.page(caller, new Wanted(null, null, state), PageRequest.of(limit, cursor))
                .map(thread -> ThreadView.listed(thread, side, threads));
    }

    @GetMapping("/advice/waiting")
    Waiting waiting(Caller caller) {
        caller.requireRole(READERS);
        var side = Advising.side(caller);
        var turn = side == Side.OFFICE ? State.OPEN : State.ANSWERED;
        var all = threads.unresolved(caller);
        return new Waiting(
                Math.toIntExact(
                        all.stream().filter(thread -> thread.state() == turn).count()),
                all.stream().mapToInt(thread -> thread.unread(side)).sum());
    }

    @GetMapping("/advice/{id}")
    ResponseEntity<ThreadView> one(Caller caller, @PathVariable String id) {
        return answer(ResponseEntity.ok(), reached(caller, id, READERS), caller);
    }

    @PostMapping("/advice/{id}/messages")
    ResponseEntity<ThreadView> say(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody NewMessage wish) {
        var thread = reached(caller, id, WRITERS);
        return answer(
                ResponseEntity.ok(), advising.say(caller, thread, wish.text().strip(), ifMatch), caller);
    }

    @PostMapping("/advice/{id}/read")
    ResponseEntity<ThreadView> read(Caller caller, @PathVariable String id) {
        return answer(ResponseEntity.ok(), advising.read(caller, reached(caller, id, WRITERS)), caller);
    }

    @PostMapping("/advice/{id}/resolve")
    ResponseEntity<ThreadView> resolve(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var thread = reached(caller, id, WRITERS);
        return answer(ResponseEntity.ok(), advising.become(caller, thread, State.RESOLVED, ifMatch), caller);
    }

    @PostMapping("/advice/{id}/reopen")
    ResponseEntity<ThreadView> reopen(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var thread = reached(caller, id, WRITERS);
        return answer(ResponseEntity.ok(), advising.become(caller, thread, State.OPEN, ifMatch), caller);
    }

    private AdviceThread reached(Caller caller, String id, Role... roles) {
        caller.requireRole(roles);
        return threads.find(id)
                .filter(thread -> caller.mayRead(thread.schoolCode(), thread.areaCode()))
                .orElseThrow(AdviceProblems::unknownThread);
    }

    private ResponseEntity<ThreadView> answer(ResponseEntity.BodyBuilder answer, AdviceThread shown, Caller to) {
        return answer.eTag(ETags.of(shown.version())).body(ThreadView.whole(shown, Advising.side(to), threads));
    }
}
