package org.khet.notification.bounces;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings;
import org.khet.notification.bounces.Bounces.Taken;
import org.khet.notification.texts.Hmac;
import org.khet.paging.Page;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes bounced mails in, as the mail server pipes them or as staff found them, and shows what follows from them. */
@RestController
@RequestMapping("/api/notifications/bounces")
class BouncesController {

    private static final String MAIL = "message/rfc822";
    private static final int SHOWN = 500;

    private final Bounces bounces;
    private final BouncedAddresses addresses;
    private final AuditTrail audit;
    private final String secret;

    BouncesController(Bounces bounces, BouncedAddresses addresses, AuditTrail audit, NotificationSettings settings) {
        this.bounces = bounces;
        this.addresses = addresses;
        this.audit = audit;
        this.secret = settings.mail().bounceSecret();
    }

    /** From the mail server: the whole mail, signed. The same one again changes nothing. */
    @PostMapping(path = "/inbound", consumes = MAIL)
    Taken inbound(
            @RequestHeader(name = "X-Khet-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] mail) {
        if (secret.isBlank() || signature == null || !Hmac.under(secret).fits(mail, signature)) {
            throw ProblemException.of(CommonProblems.UNAUTHENTICATED)
                    .detail("ลายเซ็นของอีเมลตีกลับไม่ถูกต้อง", "The bounce is not signed as agreed")
                    .cure("ตรวจค่า KHET_BOUNCE_SECRET ทั้งสองฝั่ง", "Compare KHET_BOUNCE_SECRET on both sides")
                    .build();
        }
        return bounces.take(read(mail));
    }

    @PostMapping(consumes = MAIL)
    Taken handedIn(Caller caller, @RequestBody byte[] mail) {
        caller.requireRole(Role.DATA_OFFICER);
        var taken = bounces.take(read(mail));
        audit.record(caller, "bounce-handed-in", "bounces", Map.of("marked", Integer.toString(taken.marked())));
        return taken;
    }

    /** The addresses that mail does not reach any more. */
    @GetMapping
    Page<AddressView> list(Caller caller) {
        caller.requireStaff();
        return new Page<>(
                addresses.all(SHOWN).stream()
                        .filter(address -> inReach(caller, address))
                        .map(AddressView::of)
                        .toList(),
                null);
    }

    /** Somebody has made sure that mail arrives again. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Caller caller, @PathVariable String id) {
        caller.requireRole(Role.DATA_OFFICER);
        var address = addresses
                .find(id)
                .filter(one -> inReach(caller, one))
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่พบที่อยู่นี้", "There is no such address")
                        .cure("โหลดรายการใหม่", "Load the list again")
                        .build());
        addresses.release(id);
        audit.record(caller, "address-released", id, Map.of("status", address.status()));
    }

    private static boolean inReach(Caller caller, BouncedAddress address) {
        return address.areaCode() == null || caller.coversArea(address.areaCode());
    }

    private static DeliveryReport read(byte[] mail) {
        return DeliveryReport.read(mail)
                .orElseThrow(() -> ProblemException.of(CommonProblems.VALIDATION_FAILED)
                        .detail(
                                "ไม่ใช่ใบแจ้งผลการส่งตาม RFC 3464",
                                "Not a delivery status notification as RFC 3464 describes it")
                        .cure("ส่งอีเมลตีกลับทั้งฉบับ รวมส่วนหัว", "Send the whole bounced mail with its headers")
                        .build());
    }

    /** @param address masked */
    record AddressView(
            String id,
            String address,
            @Nullable String recipientId,
            String status,
            Instant since,
            @Nullable String messageId) {

        static AddressView of(BouncedAddress address) {
            return new AddressView(
                    address.id(),
                    address.masked(),
                    address.recipientId(),
                    address.status(),
                    address.since(),
                    address.messageId());
        }
    }
}
