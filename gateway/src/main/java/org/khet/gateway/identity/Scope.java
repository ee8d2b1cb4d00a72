package org.khet.gateway.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;
import org.khet.security.Role;

/** What a new person may see: one school, or areas; never both, and never more than whoever makes the account. */
record Scope(Map<String, List<String>> attributes) {

    static Scope of(
            List<String> roleNames,
            @Nullable String schoolCode,
            @Nullable List<String> areaCodes,
            Caller administrator) {
        var roles = roleNames.stream()
                .map(name -> Role.find(name)
                        .filter(role -> role != Role.SCHOOL_CLIENT)
                        .orElseThrow(
                                () -> IdentityProblems.field("roles", "ไม่รู้จักบทบาทนี้", "There is no such role")))
                .toList();
        boolean staff = roles.getFirst().staff();
        if (roles.stream().anyMatch(role -> role.staff() != staff)) {
            throw IdentityProblems.field(
                    "roles",
                    "บทบาทของสำนักงานและของโรงเรียนอยู่ในบัญชีเดียวกันไม่ได้",
                    "Roles of the office and of a school do not mix");
        }
        return staff ? ofAreas(schoolCode, areaCodes, administrator) : ofSchool(schoolCode, areaCodes);
    }

    private static Scope ofSchool(@Nullable String schoolCode, @Nullable List<String> areaCodes) {
        if (schoolCode == null) {
            throw IdentityProblems.field("schoolCode", "ต้องระบุโรงเรียน", "Say which school");
        }
        if (areaCodes != null) {
            throw IdentityProblems.field(
                    "areaCodes", "บัญชีของโรงเรียนไม่มีเขตพื้นที่", "A school's account has no areas");
        }
        return new Scope(Map.of("school_code", List.of(schoolCode)));
    }

    private static Scope ofAreas(@Nullable String schoolCode, @Nullable List<String> areaCodes, Caller administrator) {
        if (schoolCode != null) {
            throw IdentityProblems.field(
                    "schoolCode", "บัญชีของสำนักงานไม่มีโรงเรียน", "An office account has no school");
        }
        var areas = List.copyOf(new TreeSet<>(areaCodes == null ? administrator.areaCodes() : areaCodes));
        if (areas.isEmpty() || !areas.stream().allMatch(administrator::coversArea)) {
            throw IdentityProblems.field(
                    "areaCodes", "มอบได้เฉพาะเขตที่ท่านดูแล", "Only areas of your own can be given");
        }
        return new Scope(Map.of("area_codes", areas));
    }
}
