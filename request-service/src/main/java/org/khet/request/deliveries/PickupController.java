package org.khet.request.deliveries;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.khet.request.deliveries.DeliveryForm.SatisfactionForm;
import org.khet.request.deliveries.DisclosureLog.Action;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import org.khet.request.requests.InformationRequests;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Without a login: who has the link may have the files, and say once how it was. */
@RestController
@RequestMapping("/api/requests/deliveries/{token}")
class PickupController {

    /**
     * A link that does not open is answered after this time, counted from the call: whether there ever was such a link
     * cannot be told from how long the search took.
     */
    private static final long REFUSED_AFTER_NANOS = 80_000_000;

    private final InformationRequests requests;
    private final Deliveries deliveries;
    private final DeliveryLinks links;
    private final DisclosureLog log;

    PickupController(InformationRequests requests, Deliveries deliveries, DeliveryLinks links, DisclosureLog log) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.links = links;
        this.log = log;
    }

    /** Counted. */
    @GetMapping
    ResponseEntity<byte[]> download(@PathVariable String token) {
        var opened = open(token);
        var request = opened.request();
        var zip = deliveries.open(request);
        if (!links.count(opened.link())) {
            throw DeliveryProblems.usedUp();
        }
        log.add(
                null,
                Action.DOWNLOADED,
                request,
                Map.of("download", Integer.toString(opened.link().count() + 1)));
        return Attachments.of(Attachments.nameOf(request), "application/zip", zip);
    }

    /** What there is to take; not counted. */
    @GetMapping("/contents")
    Contents contents(@PathVariable String token) {
        var opened = open(token);
        var request = opened.request();
        var delivery = deliveries.get(request.id());
        return new Contents(
                request.requestNo(),
                request.outputs().stream().map(PickupController::file).toList(),
                delivery.cover() != null,
                delivery.packageSha256(),
                opened.link().expiresAt(),
                opened.link().maxDownloads() == 0,
                Math.max(0, opened.link().maxDownloads() - opened.link().count()),
                delivery.satisfaction() != null);
    }

    @PostMapping("/satisfaction")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void satisfaction(@PathVariable String token, @Valid @RequestBody SatisfactionForm said) {
        deliveries.say(open(token).request().id(), said.score(), said.words());
    }

    private record Opened(DeliveryLink link, InformationRequest request) {}

    private Opened open(String token) {
        long began = System.nanoTime();
        var found = links.open(token)
                .flatMap(link -> requests.find(link.requestId()).map(request -> new Opened(link, request)))
                .filter(opened -> opened.request().handover() != null);
        if (found.isEmpty()) {
            holdUntil(began + REFUSED_AFTER_NANOS);
            throw DeliveryProblems.noSuchLink();
        }
        return found.get();
    }

    private static void holdUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static FileView file(Output output) {
        return new FileView(output.fileName(), output.bytes(), output.sha256());
    }

    record FileView(String fileName, long bytes, String sha256) {}

    /**
     * @param inPerson handed over at the desk: there is nothing to download
     * @param answered whether the requester has said how it was
     */
    record Contents(
            String requestNo,
            List<FileView> files,
            boolean cover,
            String packageSha256,
            Instant expiresAt,
            boolean inPerson,
            int downloadsLeft,
            boolean answered) {}
}
