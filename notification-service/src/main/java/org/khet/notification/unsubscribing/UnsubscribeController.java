package org.khet.notification.unsubscribing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * RFC 8058: a mail program posts to the address by itself when its reader presses "unsubscribe". Opening the address
 * changes nothing, as scanners of mail open every link: the page has a button that posts.
 */
@RestController
@RequestMapping("/api/notifications/unsubscribe/{token}")
class UnsubscribeController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final UnsubscribeLinks links;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    UnsubscribeController(UnsubscribeLinks links, ApplicationEventPublisher events, AuditTrail audit) {
        this.links = links;
        this.events = events;
        this.audit = audit;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> ask(@PathVariable String token) {
        read(token);
        return page(UnsubscribePage.ASK);
    }

    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> cancel(@PathVariable String token) {
        var cancelled = read(token);
        events.publishEvent(cancelled);
        audit.recordSystem("unsubscribed", cancelled.recipientId(), Map.of("template", cancelled.template()));
        return page(UnsubscribePage.DONE);
    }

    private Unsubscribed read(String token) {
        return links.read(token)
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ลิงก์นี้ไม่ถูกต้อง", "This link is not valid")
                        .cure("คัดลอกลิงก์จากอีเมลให้ครบ", "Copy the whole link from the mail")
                        .build());
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(html);
    }
}
