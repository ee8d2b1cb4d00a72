package org.khet.request.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.cases.OfficeCalendar;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.contacts.PhoneNumber;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestReceived;
import org.khet.messaging.Ids;
import org.khet.messaging.NewEvent;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.Procedures;
import org.khet.request.requests.InformationRequest.Channel;
import org.khet.request.requests.RequestForm.Requester;
import org.khet.request.requests.RequestForm.Urgency;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Takes a filled-in form, found consistent before, and opens a case for it. */
@Component
public class Intake {

    /** The actor of what an outsider did. */
    public static final String REQUESTER = "requester";

    /** 31 characters to choose from: 128.8 bits. */
    private static final int TRACKING_CHARACTERS = 26;

    private final InformationRequests requests;
    private final RequestNumbers numbers;
    private final ContactSeal seal;
    private final ContactIndex index;
    private final OfficeCalendar calendar;
    private final Clock clock;

    Intake(
            InformationRequests requests,
            RequestNumbers numbers,
            ContactSeal seal,
            ContactIndex index,
            OfficeCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.numbers = numbers;
        this.seal = seal;
        this.index = index;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The new request and the code that follows it, which is told this once. */
    public record Filed(InformationRequest request, String trackingCode) {}

    private record Origin(
            Channel channel,
            String actor,
            @Nullable String areaCode,
            @Nullable String schoolCode) {}

    Filed file(Caller caller, RequestForm form) {
        var areaCode = caller.coversArea("*")
                ? null
                : caller.areaCodes().stream().sorted().findFirst().orElse(null);
        var channel = caller.isStaff() ? Channel.STAFF : Channel.SCHOOL;
        return file(new Origin(channel, caller.subject(), areaCode, caller.schoolCode()), form);
    }

    /** Filed by somebody without a login; it belongs to the whole office. */
    public Filed fileForOutsider(RequestForm form) {
        return file(new Origin(Channel.PUBLIC, REQUESTER, null, null), form);
    }

    /** The e-mail's fingerprint, under which {@link InformationRequests#filedSince} counts. */
    public String fingerprint(RequestForm form) {
        return index.of(form.requester().email());
    }

    private Filed file(Origin origin, RequestForm form) {
        var id = Ids.newId();
        var trackingCode = Secrets.newCode(TRACKING_CHARACTERS);
        var sealed = seal.seal(contact(form.requester(), trackingCode), id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var requestNo = numbers.next(LocalDate.now(clock));
        var request = new InformationRequest(
                id,
                0,
                requestNo,
                Secrets.hash(trackingCode),
                RequestStatus.RECEIVED,
                form.requester().kind(),
                form.requester().agency(),
                sealed,
                form.purpose(),
                form.legalBasis(),
                form.wanted(),
                form.period(),
                form.breakdown(),
                form.format(),
                Objects.requireNonNullElse(form.urgency(), Urgency.NORMAL),
                origin.areaCode(),
                origin.schoolCode(),
                origin.actor(),
                origin.channel(),
                fingerprint(form),
                now,
                List.of(),
                null,
                List.of(),
                null,
                ProcedureCase.start(Procedures.INFORMATION_REQUEST, origin.actor(), now, calendar.current()));
        return new Filed(
                requests.add(
                        request,
                        new NewEvent(
                                RequestEvents.REQUEST_RECEIVED,
                                id,
                                new RequestReceived(id, requestNo, form.format().name(), sealed))),
                trackingCode);
    }

    private static Contact contact(Requester requester, String trackingCode) {
        var phone = requester.phone();
        return new Contact(
                requester.name().strip(),
                folded(requester.email()),
                phone == null ? null : PhoneNumber.fold(phone).orElse(null),
                Objects.requireNonNullElse(requester.language(), "th"),
                trackingCode,
                null);
    }

    /** Host names do not tell capitals apart; what stands before the @ is the mail server's own business. */
    private static String folded(String email) {
        int at = email.lastIndexOf('@');
        return email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }
}
