package org.khet.request.deliveries;

import org.jspecify.annotations.Nullable;
import org.khet.events.DocumentReference;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequests;
import org.khet.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The paper on top of a delivery, for the service that mails it to the requester and for nobody else: staff have it in the
 * package. The files themselves never go by mail, they stay behind the link that counts and expires.
 */
@RestController
@RequestMapping(CoverLettersController.PATH)
class CoverLettersController {

    static final String PATH = "/api/requests/covers";

    /** The client under which notification-service logs in. */
    private static final String READER = "notification-service";

    private final InformationRequests requests;
    private final Deliveries deliveries;
    private final DeliveryLinks links;

    CoverLettersController(InformationRequests requests, Deliveries deliveries, DeliveryLinks links) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.links = links;
    }

    /** As it lies in the sealed package; gone with the last open link, as what was sent to the wrong person is revoked. */
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> cover(Caller caller, @PathVariable String id) {
        caller.requireClient(READER);
        var request = requests.find(id).orElseThrow(DeliveryProblems::notDelivered);
        var delivery = deliveries.get(id);
        var cover = delivery.cover();
        boolean open = links.of(id).stream().anyMatch(links::isOpen);
        if (cover == null || !open) {
            throw DeliveryProblems.noSuchLink();
        }
        var pdf = DeliveryPackage.coverIn(deliveries.open(request));
        return Attachments.of(fileName(request, cover.form()), MediaType.APPLICATION_PDF_VALUE, pdf);
    }

    /** For the event that tells of the delivery. */
    static @Nullable DocumentReference reference(
            InformationRequest request, DeliveryPackage.@Nullable CoverPage cover) {
        return cover == null
                ? null
                : new DocumentReference(
                        "requests",
                        PATH + "/" + request.id(),
                        IncomingFiles.sha256(cover.pdf()),
                        cover.pdf().length,
                        MediaType.APPLICATION_PDF_VALUE,
                        fileName(request, cover.form()));
    }

    private static String fileName(InformationRequest request, String form) {
        var kind = form.equals("MEMO") ? "บันทึกข้อความ" : "หนังสือนำส่ง";
        return kind + " " + request.requestNo().replace('/', '-') + ".pdf";
    }
}
