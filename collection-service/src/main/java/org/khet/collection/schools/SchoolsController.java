package org.khet.collection.schools;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.text.ThaiText;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP. */
@RestController
@RequestMapping("/api/collection/schools")
class SchoolsController {

    private static final int LONGEST_SEARCH = 100;

    private final Schools schools;
    private final RegistryImport registryImport;
    private final AuditTrail audit;

    SchoolsController(Schools schools, RegistryImport registryImport, AuditTrail audit) {
        this.schools = schools;
        this.registryImport = registryImport;
        this.audit = audit;
    }

    @GetMapping
    Page<School> list(
            Caller caller,
            @RequestParam @Nullable String areaCode,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        if (!caller.isStaff()) {
            var own = caller.schoolCode();
            return new Page<>(
                    own == null ? List.of() : schools.find(own).stream().toList(), null);
        }
        return schools.list(areasAsked(caller, areaCode), words(q), page);
    }

    @GetMapping("/{code}")
    ResponseEntity<School> one(Caller caller, @PathVariable String code) {
        var school = schools.find(code).orElse(null);
        caller.requireSchool(Codes.shown(code), school == null ? null : school.areaCode());
        return answer(school == null ? schools.get(code) : school);
    }

    @PostMapping
    ResponseEntity<School> register(Caller caller, @RequestBody NewSchool said) {
        caller.requireRole(Role.DATA_OFFICER);
        var intake = new Intake(said.said());
        var read = intake.read();
        if (read == null) {
            var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("ข้อมูลโรงเรียนไม่ถูกต้อง", "What is said of the school is not right")
                    .cure("แก้ไขช่องที่ระบุแล้วส่งใหม่", "Mend the fields named and send again");
            intake.problems().forEach(refusal::field);
            throw refusal.build();
        }
        requireArea(caller, read.areaCode());
        var school = schools.register(read.asNew());
        audit.record(caller, "school-registered", school.code(), Map.of("areaCode", school.areaCode()));
        return ResponseEntity.created(URI.create("/api/collection/schools/" + school.code()))
                .eTag(tag(school))
                .body(school);
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/csv", "application/octet-stream"})
    ImportReport importFile(Caller caller, HttpServletRequest request) throws IOException {
        caller.requireRole(Role.DATA_OFFICER);
        return registryImport.run(caller, request.getInputStream());
    }

    private static @Nullable Set<String> areasAsked(Caller caller, @Nullable String areaCode) {
        if (areaCode != null) {
            requireArea(caller, areaCode);
            return Set.of(areaCode);
        }
        return caller.areaCodes().contains("*") ? null : caller.areaCodes();
    }

    private static @Nullable String words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return null;
        }
        if (q.length() > LONGEST_SEARCH) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            "q",
                            "คำค้นยาวเกิน " + LONGEST_SEARCH + " ตัวอักษร",
                            "The search is longer than " + LONGEST_SEARCH + " characters")
                    .build();
        }
        return ThaiText.tidy(q);
    }

    private static void requireArea(Caller caller, String areaCode) {
        if (!caller.coversArea(areaCode)) {
            throw ProblemException.of(CommonProblems.FORBIDDEN)
                    .detail("เขตพื้นที่นี้อยู่นอกความรับผิดชอบของท่าน", "This area is not among yours")
                    .cure("ตรวจสอบรหัสเขตพื้นที่ และบัญชีที่ใช้", "Check the area's code and the account in use")
                    .field("areaCode", "อยู่นอกขอบเขตของท่าน", "Not within your reach")
                    .build();
        }
    }

    private static ResponseEntity<School> answer(School school) {
        return ResponseEntity.ok().eTag(tag(school)).body(school);
    }

    private static String tag(School school) {
        return ETags.of(school.version());
    }
}
