package org.khet.reporting.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an office says what it cannot be known to say by itself. */
@RestController
@RequestMapping("/api/reporting/open-data")
class OpenDataController {

    private final OpenDataSettings settings;
    private final AuditTrail audit;

    OpenDataController(OpenDataSettings settings, AuditTrail audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @GetMapping("/{areaCode}")
    ResponseEntity<OpenData> said(Caller caller, @PathVariable String areaCode) {
        caller.requireStaff();
        requireReach(caller, areaCode);
        return answer(settings.of(areaCode));
    }

    @PutMapping("/{areaCode}")
    ResponseEntity<OpenData> say(
            Caller caller,
            @PathVariable String areaCode,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Said said) {
        caller.requireRole(Role.DATA_OFFICER, Role.SUPERVISOR);
        requireReach(caller, areaCode);
        var known = settings.of(areaCode);
        ETags.requireMatch(ifMatch, known.version());
        var saved = settings.save(said.over(known));
        audit.record(caller, "open-data-described", areaCode, Map.of());
        return answer(saved);
    }

    private static void requireReach(Caller caller, String areaCode) {
        if (!caller.coversArea(areaCode)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบเขตพื้นที่นี้ในขอบเขตของท่าน", "No such area within your reach")
                    .cure("ตรวจสอบรหัสเขตพื้นที่", "Check the area's code")
                    .build();
        }
    }

    private static ResponseEntity<OpenData> answer(OpenData said) {
        return ResponseEntity.ok().eTag(ETags.of(said.version())).body(said);
    }

    record Said(
            @Nullable @Size(max = 200) String organisationTh,
            @Nullable @Size(max = 200) String organisationEn,
            @Nullable @Size(max = 200) String maintainer,
            @Nullable @Email @Size(max = 200) String maintainerEmail,
            @Nullable @Size(max = 500) String objectiveTh,
            @Nullable @Size(max = 100) String dataType,
            @Nullable @Size(max = 100) String dataCategory,
            @Nullable @Size(max = 300) String licence,
            @Nullable @Size(max = 50) String updateFrequencyUnit,
            @Nullable @Min(1) @Max(100) Integer updateFrequencyInterval,
            @Nullable @Size(max = 200) String geoCoverage,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> tags) {

        OpenData over(OpenData known) {
            return new OpenData(
                    known.areaCode(),
                    known.version(),
                    said(organisationTh),
                    said(organisationEn),
                    said(maintainer),
                    said(maintainerEmail),
                    said(objectiveTh),
                    said(dataType),
                    said(dataCategory),
                    said(licence),
                    said(updateFrequencyUnit),
                    updateFrequencyInterval,
                    said(geoCoverage),
                    tags == null ? List.of() : tags);
        }

        private static @Nullable String said(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
