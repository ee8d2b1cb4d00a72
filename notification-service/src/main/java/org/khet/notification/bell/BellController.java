package org.khet.notification.bell;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The caller's own bell: each sees what was told to the recipient whose id is their user name, and nothing else. */
@RestController
@RequestMapping("/api/notifications")
class BellController {

    private static final int SHORT = 20;

    private final Notices notices;
    private final BellStreams streams;
    private final Clock clock;

    BellController(Notices notices, BellStreams streams, Clock clock) {
        this.notices = notices;
        this.streams = streams;
        this.clock = clock;
    }

    @GetMapping("/bell")
    BellView bell(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var own = recipientId();
        var page = notices.page(own, PageRequest.of(limit == null ? SHORT : limit, cursor));
        return new BellView(page.items().stream().map(NoticeView::of).toList(), page.nextCursor(), notices.unread(own));
    }

    /** {@code event: unread} with the count at first and after each change, {@code event: notice} for each new one. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            Caller caller, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastSeq) {
        var ends = Objects.requireNonNullElseGet(
                token().getExpiresAt(), () -> clock.instant().plus(5, ChronoUnit.MINUTES));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                // A proxy that collects a page before passing it on would hold the events back.
                .header("X-Accel-Buffering", "no")
                .body(streams.open(recipientId(), lastSeq, ends));
    }

    @PostMapping("/bell/{id}/read")
    Unread read(Caller caller, @PathVariable String id) {
        if (!notices.read(recipientId(), id, now())) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบเรื่องนี้", "There is no such notice")
                    .cure("โหลดรายการใหม่", "Load the list again")
                    .build();
        }
        return recounted();
    }

    /** @param until the {@code seq} of the newest one seen: what came meanwhile stays unread */
    @PostMapping("/bell/read-all")
    Unread readAll(Caller caller, @RequestParam(required = false) @Nullable String until) {
        notices.readAll(recipientId(), until, now());
        return recounted();
    }

    private Unread recounted() {
        streams.recount(recipientId());
        return new Unread(notices.unread(recipientId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String recipientId() {
        return Objects.requireNonNullElse(token().getClaimAsString("preferred_username"), token().getSubject());
    }

    private static Jwt token() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Jwt jwt) {
            return jwt;
        }
        throw new IllegalStateException("Nobody comes here without a token");
    }

    record BellView(List<NoticeView> items, @Nullable String nextCursor, int unread) {}

    record Unread(int unread) {}

    record NoticeView(String id, String seq, String subject, String link, Instant at, boolean read) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.id(), notice.seq(), notice.subject(), notice.link(), notice.at(), notice.readAt() != null);
        }
    }
}
