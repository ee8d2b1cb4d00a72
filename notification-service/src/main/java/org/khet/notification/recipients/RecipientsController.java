package org.khet.notification.recipients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.PhoneNumber;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications/recipients")
class RecipientsController {

    private static final int MOST = 5_000;

    private final Recipients recipients;
    private final AuditTrail audit;

    RecipientsController(Recipients recipients, AuditTrail audit) {
        this.recipients = recipients;
        this.audit = audit;
    }

    /** All or none: the first bad row is named and nothing is stored. */
    @PostMapping("/import")
    Imported importAll(
            Caller caller, @RequestBody @Valid @NotEmpty @Size(max = MOST) List<@Valid NewRecipient> wanted) {
        caller.requireRole(Role.DATA_OFFICER);
        var known = recipients.byId(wanted.stream().map(NewRecipient::id).toList());
        recipients.put(IntStream.range(0, wanted.size())
                .mapToObj(i -> sound(caller, wanted.get(i), known, i + 1))
                .toList());
        audit.record(caller, "recipients-imported", "recipients", Map.of("count", Integer.toString(wanted.size())));
        return new Imported(wanted.size());
    }

    @PutMapping("/{id}")
    RecipientView put(Caller caller, @PathVariable String id, @RequestBody @Valid NewRecipient wanted) {
        caller.requireRole(Role.DATA_OFFICER);
        if (!wanted.id().equals(id)) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field("id", "รหัสต้องตรงกับที่อยู่ที่เรียก", "The id must be the one in the address")
                    .build();
        }
        var recipient = sound(caller, wanted, recipients.byId(List.of(id)), 1);
        recipients.put(List.of(recipient));
        audit.record(caller, "recipient-changed", id, Map.of());
        return RecipientView.of(recipient);
    }

    @GetMapping("/{id}")
    RecipientView one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return recipients
                .find(id)
                .filter(recipient -> caller.coversArea(recipient.areaCode()))
                .map(RecipientView::of)
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่พบผู้รับนี้", "There is no such recipient")
                        .build());
    }

    private static Recipient sound(Caller caller, NewRecipient wanted, Map<String, Recipient> known, int row) {
        if (!caller.coversArea(wanted.areaCode())) {
            throw outOfReach("areaCode", row, "เขตนี้อยู่นอกขอบเขตของท่าน", "The area is out of your reach");
        }
        // Whoever knows an id of another area must not take its messages over.
        var before = known.get(wanted.id());
        if (before != null && !caller.coversArea(before.areaCode())) {
            throw outOfReach(
                    "id", row, "รหัสนี้เป็นของผู้รับนอกขอบเขตของท่าน", "The id is of a recipient out of your reach");
        }
        if (wanted.kind() == Recipient.Kind.SCHOOL && wanted.schoolCode() == null) {
            throw refused(
                    "schoolCode", row, "ผู้รับของโรงเรียนต้องมีรหัสโรงเรียน", "A school's recipient has a school code");
        }
        var phone = wanted.phone();
        return new Recipient(
                wanted.id(),
                wanted.kind(),
                wanted.schoolCode(),
                wanted.areaCode(),
                wanted.role(),
                wanted.displayName(),
                wanted.email(),
                phone == null || phone.isBlank() ? null : folded(phone, row),
                Objects.requireNonNullElse(wanted.language(), "th"),
                Objects.requireNonNullElseGet(wanted.channels(), () -> EnumSet.allOf(Channel.class)));
    }

    private static @Nullable String folded(String phone, int row) {
        return PhoneNumber.fold(phone)
                .orElseThrow(() -> refused("phone", row, "ไม่ใช่หมายเลขโทรศัพท์ไทย", "Not a Thai phone number"));
    }

    private static ProblemException outOfReach(String field, int row, String th, String en) {
        return ProblemException.of(CommonProblems.FORBIDDEN)
                .field(field, row, th, en)
                .build();
    }

    private static ProblemException refused(String field, int row, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(field, row, th, en)
                .cure("แก้ไขแถวที่ระบุแล้วส่งใหม่ทั้งหมด", "Mend the named row and send all again")
                .build();
    }

    record Imported(int stored) {}

    record RecipientView(
            String id,
            Recipient.Kind kind,
            @Nullable String schoolCode,
            @Nullable String areaCode,
            String role,
            String displayName,
            String email,
            @Nullable String phone,
            String language,
            Set<Channel> channels) {

        static RecipientView of(Recipient recipient) {
            var phone = recipient.phone();
            return new RecipientView(
                    recipient.id(),
                    recipient.kind(),
                    recipient.schoolCode(),
                    recipient.areaCode(),
                    recipient.role(),
                    recipient.displayName(),
                    Masks.email(recipient.email()),
                    phone == null ? null : Masks.phone(phone),
                    recipient.language(),
                    recipient.channels());
        }
    }
}
