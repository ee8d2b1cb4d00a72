package org.khet.collection.letterheads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.khet.documents.Picture;
import org.khet.paging.Page;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signatures of an office's signatories over HTTP. Only whoever gave one is shown it; every look and change is on record. */
@RestController
@RequestMapping("/api/collection/letterheads/{areaCode}/signatures")
class SignaturesController {

    private final Letterheads letterheads;
    private final Signatures signatures;
    private final AuditTrail audit;

    SignaturesController(Letterheads letterheads, Signatures signatures, AuditTrail audit) {
        this.letterheads = letterheads;
        this.signatures = signatures;
        this.audit = audit;
    }

    /** Who signs, and whose signature is there; without any picture. */
    @GetMapping
    Page<SignatureView> list(Caller caller, @PathVariable String areaCode) {
        Reach.requireStaff(caller, areaCode);
        return new Page<>(signatures.views(caller, letterheads.of(areaCode)), null);
    }

    @GetMapping(path = "/{signatoryId}", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> one(Caller caller, @PathVariable String areaCode, @PathVariable String signatoryId) {
        Reach.requireWriter(caller, areaCode);
        var office = letterheads.of(areaCode);
        var picture = signatures.open(caller, office, office.signatory(signatoryId));
        record(caller, "signature-seen", areaCode, signatoryId);
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(picture.png());
    }

    /** PNG or SVG; what is kept is the drawn picture alone, sealed. */
    @PutMapping("/{signatoryId}")
    SignatureView put(
            Caller caller, @PathVariable String areaCode, @PathVariable String signatoryId, HttpServletRequest request)
            throws IOException {
        Reach.requireWriter(caller, areaCode);
        var office = letterheads.of(areaCode);
        var signatory = office.signatory(signatoryId);
        var picture = Picture.ofSignature(OfficeUpload.read(request, Picture.MOST_BYTES));
        signatures.give(caller, office, signatory, picture);
        record(caller, "signature-given", areaCode, signatoryId);
        return SignatureView.of(
                caller, signatory, signatures.of(office, signatory).orElse(null));
    }

    @DeleteMapping("/{signatoryId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable String areaCode, @PathVariable String signatoryId) {
        Reach.requireWriter(caller, areaCode);
        var office = letterheads.of(areaCode);
        signatures.remove(caller, office, office.signatory(signatoryId));
        record(caller, "signature-removed", areaCode, signatoryId);
    }

    private void record(Caller caller, String action, String areaCode, String signatoryId) {
        audit.record(caller, action, areaCode, Map.of("signatory", signatoryId));
    }
}
