package org.khet.request.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.khet.cases.OfficeCalendar;
import org.khet.contacts.Contact;
import org.khet.contacts.ContactSeal;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.RequestReceived;
import org.khet.messaging.Ids;
import org.khet.messaging.NewEvent;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.Procedures;
import org.khet.request.catalogue.Catalogue;
import org.khet.request.requests.RequestForm.RequesterKind;
import org.khet.request.requests.RequestForm.Urgency;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Takes a filled-in form and opens a case for it. */
@Component
class Intake {

    private static final int TRACKING_CHARACTERS = 20;

    private final InformationRequests requests;
    private final RequestNumbers numbers;
    private final Catalogue catalogue;
    private final ContactSeal seal;
    private final OfficeCalendar calendar;
    private final Clock clock;

    Intake(
            InformationRequests requests,
            RequestNumbers numbers,
            Catalogue catalogue,
            ContactSeal seal,
            OfficeCalendar calendar,
            Clock clock) {
        this.requests = requests;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.seal = seal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The new request and the code that follows it, which is told this once. */
    record Filed(InformationRequest request, String trackingCode) {}

    Filed file(Caller caller, RequestForm form) {
        requireSound(form);
        var id = Ids.newId();
        var trackingCode = Secrets.newCode(TRACKING_CHARACTERS);
        var requester = form.requester();
        var sealed = seal.seal(
                new Contact(
                        requester.name(),
                        requester.email(),
                        requester.phone(),
                        Objects.requireNonNullElse(requester.language(), "th"),
                        trackingCode,
                        null),
                id);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var requestNo = numbers.next(LocalDate.now(clock));
        var request = new InformationRequest(
                id,
                0,
                requestNo,
                Secrets.hash(trackingCode),
                RequestStatus.RECEIVED,
                requester.kind(),
                requester.agency(),
                sealed,
                form.purpose(),
                form.legalBasis(),
                form.wanted(),
                form.period(),
                form.breakdown(),
                form.format(),
                Objects.requireNonNullElse(form.urgency(), Urgency.NORMAL),
                caller.coversArea("*")
                        ? null
                        : caller.areaCodes().stream().sorted().findFirst().orElse(null),
                caller.schoolCode(),
                caller.subject(),
                now,
                null,
                List.of(),
                null,
                ProcedureCase.start(Procedures.INFORMATION_REQUEST, caller.subject(), now, calendar.current()));
        return new Filed(
                requests.add(
                        request,
                        new NewEvent(
                                RequestEvents.REQUEST_RECEIVED,
                                id,
                                new RequestReceived(id, requestNo, form.format().name(), sealed))),
                trackingCode);
    }

    private void requireSound(RequestForm form) {
        var agency = form.requester().agency();
        if (form.requester().kind() == RequesterKind.AGENCY && (agency == null || agency.isBlank())) {
            throw RequestProblems.agencyMissing();
        }
        var code = form.wanted().catalogueCode();
        if (code != null) {
            var item = catalogue.find(code).orElseThrow(() -> RequestProblems.unknownItem(code));
            if (!item.formats().contains(form.format())) {
                throw RequestProblems.formatNotOffered();
            }
        }
    }
}
