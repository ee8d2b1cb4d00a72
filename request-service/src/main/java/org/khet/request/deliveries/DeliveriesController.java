package org.khet.request.deliveries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.paging.Page;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.InformationRequests;
import org.khet.request.requests.RequestProblems;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/requests")
class DeliveriesController {

    private final InformationRequests requests;
    private final Deliveries deliveries;
    private final Disclosures disclosures;
    private final IncomingFiles files;
    private final AuditTrail audit;

    DeliveriesController(
            InformationRequests requests,
            Deliveries deliveries,
            Disclosures disclosures,
            IncomingFiles files,
            AuditTrail audit) {
        this.requests = requests;
        this.deliveries = deliveries;
        this.disclosures = disclosures;
        this.files = files;
        this.audit = audit;
    }

    @PostMapping("/{id}/deliver")
    Deliveries.Link deliver(
            Caller caller, @PathVariable String id, @Valid @RequestBody(required = false) @Nullable Deliver wanted) {
        requests.get(caller, id);
        var link = deliveries.deliver(
                caller, id, wanted == null ? null : wanted.validDays(), wanted == null ? null : wanted.maxDownloads());
        audit.record(caller, "request-delivered", id, Map.of());
        return link;
    }

    /** For staff at the check. */
    @GetMapping("/{id}/outputs/{fileName}")
    ResponseEntity<byte[]> output(Caller caller, @PathVariable String id, @PathVariable String fileName) {
        caller.requireStaff();
        var request = requests.get(caller, id);
        var output = request.outputs().stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(RequestProblems::notFound);
        disclosures.add(request, "SEEN", caller.subject());
        return attachment(output.fileName(), output.mediaType(), files.read(output.fileId()));
    }

    @GetMapping("/{id}/disclosures")
    Page<Disclosure> log(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return new Page<>(disclosures.of(requests.get(caller, id).id()), null);
    }

    /** Without a login: who has the link may have the files. */
    @GetMapping("/deliveries/{token}")
    ResponseEntity<byte[]> download(@PathVariable String token) {
        var download = deliveries.download(token);
        return attachment(download.fileName(), "application/zip", download.bytes());
    }

    private static ResponseEntity<byte[]> attachment(String fileName, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(bytes);
    }

    record Deliver(
            @Nullable @Min(1) @Max(90) Integer validDays,
            @Nullable @Min(1) @Max(100) Integer maxDownloads) {}
}
