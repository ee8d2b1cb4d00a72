package org.khet.notification.receipts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khet.notification.NotificationSettings;
import org.khet.notification.NotificationSettings.Receipts.Provider;
import org.khet.notification.messages.Faults;
import org.khet.notification.messages.Messages;
import org.khet.notification.texts.Hmac;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers call. They prove who they are by a signature over the body, or by a login where they can do no more. A
 * receipt that comes again changes nothing.
 */
@RestController
class ReceiptsController {

    private static final int MOST_BYTES = 10_000;

    private final Messages messages;
    private final NotificationSettings.Receipts settings;

    ReceiptsController(Messages messages, NotificationSettings settings) {
        this.messages = messages;
        this.settings = settings.receipts();
    }

    @PostMapping("/api/notifications/receipts/{name}")
    Taken take(
            @PathVariable String name,
            @RequestHeader(name = "X-Khet-Signature", required = false) @Nullable String signature,
            @RequestHeader(name = "Authorization", required = false) @Nullable String login,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        var provider = settings.providers().get(name);
        // An unknown provider is answered as a wrong signature is: nobody learns here which there are.
        if (provider == null || !proven(provider, body, signature, login)) {
            throw ProblemException.of(CommonProblems.UNAUTHENTICATED)
                    .detail("ใบรับไม่ได้ลงลายเซ็นตามที่ตกลง", "The receipt is not signed as agreed")
                    .cure("ตรวจความลับของผู้ให้บริการทั้งสองฝั่ง", "Compare the provider's secret on both sides")
                    .build();
        }
        if (body.length > MOST_BYTES) {
            throw ProblemException.of(CommonProblems.TOO_LARGE)
                    .detail("ใบรับใหญ่เกินกำหนด", "The receipt is too large")
                    .build();
        }
        var receipt = Receipt.read(provider, request.getContentType(), body).orElseThrow(() -> unreadable(provider));
        var message = messages.findSent(name, receipt.ref())
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่มีข้อความหมายเลขนี้", "There is no message of this number")
                        .cure("ไม่ต้องส่งใบรับนี้ซ้ำ", "Do not send this receipt again")
                        .build());
        switch (receipt.result()) {
            case DELIVERED -> messages.delivered(message.id(), name);
            case FAILED -> messages.undelivered(message.id(), name, Faults.UNDELIVERED);
            case NEITHER -> {}
        }
        return new Taken(receipt.result().name().toLowerCase(Locale.ROOT));
    }

    private static boolean proven(Provider provider, byte[] body, @Nullable String signature, @Nullable String login) {
        if (provider.secret().isBlank()) {
            return false;
        }
        if (signature != null) {
            return Hmac.under(provider.secret()).fits(body, signature);
        }
        if (login == null || !login.startsWith("Basic ")) {
            return false;
        }
        try {
            byte[] given = Base64.getDecoder().decode(login.substring(6).strip());
            byte[] wanted = ("khet:" + provider.secret()).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual(given, wanted);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static ProblemException unreadable(Provider provider) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(provider.id(), "ต้องมีหมายเลขข้อความของผู้ให้บริการ", "Your number of the message is missing")
                .field(provider.status(), "ต้องมีสถานะ", "The status is missing")
                .cure("ส่งเป็นฟอร์มหรือ JSON ตามที่ตกลง", "Send a form or JSON as agreed")
                .build();
    }

    /** @param result {@code delivered}, {@code failed} or {@code neither} */
    record Taken(String result) {}
}
