package org.khet.request.deliveries;

import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.request.deliveries.DeliveryForm.CoverForm;
import org.khet.request.deliveries.DeliveryForm.LinkForm;
import org.khet.request.deliveries.DeliveryForm.Reason;
import org.khet.request.deliveries.DeliveryForm.ReceiptForm;
import org.khet.request.deliveries.DisclosureLog.Action;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequests;
import org.khet.request.requests.RequestProblems;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing over, for staff. */
@RestController
@RequestMapping("/api/requests/{id}")
class DeliveriesController {

    private final InformationRequests requests;
    private final Deliveries deliveries;
    private final DeliveryViews views;
    private final Covers covers;
    private final DisclosureLog log;
    private final IncomingFiles files;
    private final AuditTrail audit;

    DeliveriesController(
            InformationRequests requests,
            Deliveries deliveries,
            DeliveryViews views,
            Covers covers,
            DisclosureLog log,
            IncomingFiles files,
            AuditTrail audit) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.views = views;
        this.covers = covers;
        this.log = log;
        this.files = files;
        this.audit = audit;
    }

    /** Through the privacy gate, in one sealed package; refused with what is missing. */
    @PostMapping("/deliver")
    Deliveries.Link deliver(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable DeliveryForm wanted) {
        var request = requests.get(caller, id);
        var link = deliveries.deliver(caller, request, wanted == null ? DeliveryForm.USUAL : wanted);
        audit.record(caller, "request-delivered", id, Map.of());
        return link;
    }

    /** What the cover would look like; no number is drawn. */
    @PostMapping(path = "/cover-draft", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> coverDraft(Caller caller, @PathVariable String id, @Valid @RequestBody CoverForm form) {
        caller.requireStaff();
        return Attachments.of(
                "cover-draft.pdf", "application/pdf", covers.draft(caller, requests.get(caller, id), form));
    }

    @GetMapping("/delivery")
    DeliveryViews.View delivery(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return views.of(requests.get(caller, id));
    }

    /** The sealed package, to hand it over in person. */
    @GetMapping("/package")
    ResponseEntity<byte[]> sealed(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        var request = requests.get(caller, id);
        var zip = deliveries.open(request);
        log.add(caller, Action.SEEN, request, Map.of("what", "package"));
        return Attachments.of(Attachments.nameOf(request), "application/zip", zip);
    }

    @PostMapping("/link")
    Deliveries.Link renew(Caller caller, @PathVariable String id, @Valid @RequestBody LinkForm form) {
        var link = deliveries.renew(caller, requests.get(caller, id), form);
        audit.record(caller, "delivery-link-renewed", id, Map.of());
        return link;
    }

    @PostMapping("/link/revoke")
    DeliveryViews.View revoke(Caller caller, @PathVariable String id, @Valid @RequestBody Reason said) {
        var request = requests.get(caller, id);
        deliveries.revoke(caller, request, said.reason());
        audit.record(caller, "delivery-link-revoked", id, Map.of());
        return views.of(request);
    }

    @PostMapping("/receipt")
    DeliveryViews.View receipt(Caller caller, @PathVariable String id, @Valid @RequestBody ReceiptForm form) {
        var request = requests.get(caller, id);
        deliveries.receipt(caller, request, form);
        audit.record(caller, "delivery-received", id, Map.of());
        return views.of(request);
    }

    /** For staff at the check. */
    @GetMapping("/outputs/{fileName}")
    ResponseEntity<byte[]> output(Caller caller, @PathVariable String id, @PathVariable String fileName) {
        caller.requireStaff();
        InformationRequest request = requests.get(caller, id);
        var output = request.outputs().stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(RequestProblems::notFound);
        log.add(caller, Action.SEEN, request, Map.of("what", "file"));
        return Attachments.of(output.fileName(), output.mediaType(), files.read(output.fileId()));
    }
}
