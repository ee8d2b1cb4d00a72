package org.khet.collection.submissions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.CertifiedRecords;
import org.khet.collection.certificates.ReceiptPaper;
import org.khet.collection.certificates.SignedCertificate;
import org.khet.collection.letterheads.Letterheads;
import org.khet.collection.letterheads.Printers;
import org.khet.collection.records.RecordStore;
import org.khet.collection.submissions.SubmissionView.CertificateSummary;
import org.khet.paging.Page;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a director has signed, and the very records under it: all that an offline check needs. */
@RestController
@RequestMapping(SubmissionController.PATH)
class CertificatesController {
    /** Rows of single pupils: of the office only those who accept them. */
    private static final Role[] ENTITLED_STAFF = {Role.DATA_OFFICER, Role.SUPERVISOR};

    private final Reach reach;
    private final Submissions submissions;
    private final RecordStore records;
    private final Letterheads letterheads;
    private final Printers printers;
    private final AuditTrail audit;

    CertificatesController(
            Reach reach,
            Submissions submissions,
            RecordStore records,
            Letterheads letterheads,
            Printers printers,
            AuditTrail audit) {
        this.reach = reach;
        this.submissions = submissions;
        this.records = records;
        this.letterheads = letterheads;
        this.printers = printers;
        this.audit = audit;
    }

    /** The certificate in force, or the one named, byte for byte as it was signed. */
    @GetMapping(path = "/certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> certificate(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable String certificateId) {
        reach.toRead(caller, collectionId, schoolCode);
        var certificate = find(submissions.get(collectionId, schoolCode), certificateId);
        return ResponseEntity.ok().eTag("\"" + certificate.sha256() + "\"").body(certificate.json());
    }

    /** The same for people: a page to print, as PDF. */
    @GetMapping(path = "/receipt", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> receipt(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable String certificateId) {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var signed = find(submissions.get(collectionId, schoolCode), certificateId);
        var office = letterheads.of(scope.school().areaCode());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"certificate-%s-v%d.pdf\"".formatted(schoolCode, signed.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(printers.of(office, List.of(scope.school().nameTh(), signed.certifiedBy()))
                        .pdf(ReceiptPaper.of(signed)));
    }

    /** All that were signed, oldest first: the last one is in force. */
    @GetMapping("/certificates")
    Page<CertificateSummary> certificates(
            Caller caller, @PathVariable String collectionId, @PathVariable String schoolCode) {
        reach.toRead(caller, collectionId, schoolCode);
        List<CertificateSummary> all = submissions.get(collectionId, schoolCode).certificates().stream()
                .map(CertificateSummary::of)
                .toList();
        return new Page<>(all, null);
    }

    /** The certified records as a file; its SHA-256 is the certificate's recordsSha256. Each download is on record. */
    @GetMapping(path = "/certificate/records", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void records(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable String certificateId,
            HttpServletResponse response)
            throws IOException {
        var scope = reach.toRead(caller, collectionId, schoolCode);
        if (!schoolCode.equals(caller.schoolCode())) {
            caller.requireRole(ENTITLED_STAFF);
        }
        var submission = submissions.get(collectionId, schoolCode);
        var certificate = find(submission, certificateId);
        var version = submission.version(certificate.version());
        audit.record(
                caller,
                "certified-records-downloaded",
                scope.submissionId(),
                Map.of("certificate", certificate.certificateId(), "version", Integer.toString(version.number())));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"records-%s-v%d.txt\"".formatted(schoolCode, version.number()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        for (var chunk = 0; chunk < version.recordChunks(); chunk++) {
            for (var row : records.analyticRows(version.batch(), chunk)) {
                response.getOutputStream().write(CertifiedRecords.row(row));
            }
        }
    }

    private static SignedCertificate find(Submission submission, @Nullable String certificateId) {
        if (certificateId == null) {
            return submission.certificate().orElseThrow(SubmissionProblems::noCertificate);
        }
        return submission.certificates().stream()
                .filter(signed -> signed.certificateId().equals(certificateId))
                .findFirst()
                .orElseThrow(SubmissionProblems::noCertificate);
    }
}
