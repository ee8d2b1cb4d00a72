package org.khet.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;

/**
 * The person or system behind a request, as its checked token says.
 *
 * @param subject the token's {@code sub}: the id to store in trails; never a name
 * @param name shown to people, never logged
 * @param schoolCode the 8 SMIS digits where the caller belongs to a school
 * @param areaCodes the areas a member of staff answers for; {@code *} is every area
 * @param clientId the client the token was issued to
 */
public record Caller(
        String subject,
        String name,
        Set<Role> roles,
        @Nullable String schoolCode,
        Set<String> areaCodes,
        String clientId) {

    private static final String EVERY_AREA = "*";

    public Caller {
        roles = Set.copyOf(roles);
        areaCodes = Set.copyOf(areaCodes);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::staff);
    }

    public boolean has(Role... anyOf) {
        for (var role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** An administrator may do what a data officer may. */
    public void requireRole(Role... anyOf) {
        if (has(anyOf)) {
            return;
        }
        for (var role : anyOf) {
            if (role == Role.DATA_OFFICER && roles.contains(Role.ADMINISTRATOR)) {
                return;
            }
        }
        throw forbidden();
    }

    public void requireStaff() {
        if (!isStaff()) {
            throw forbidden();
        }
    }

    /**
     * For doors between services: a service logs in by itself under a client of its own, which has no role, so that no
     * other door opens to it.
     */
    public void requireClient(String service) {
        if (!clientId.equals(service)) {
            throw forbidden();
        }
    }

    public boolean coversArea(@Nullable String areaCode) {
        return isStaff() && (areaCodes.contains(EVERY_AREA) || (areaCode != null && areaCodes.contains(areaCode)));
    }

    public boolean mayRead(String ofSchool, @Nullable String ofArea) {
        return ofSchool.equals(schoolCode) || coversArea(ofArea);
    }

    /** @throws ProblemException 404 for a school out of reach, so that nothing is given away about it */
    public void requireSchool(String ofSchool, @Nullable String ofArea) {
        if (!mayRead(ofSchool, ofArea)) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail(
                            "ไม่พบโรงเรียนรหัส " + ofSchool + " ในขอบเขตของท่าน",
                            "No school " + ofSchool + " within your reach")
                    .cure(
                            "ตรวจสอบรหัสโรงเรียน 8 หลัก และบัญชีที่ใช้",
                            "Check the 8-digit school code and the account in use")
                    .build();
        }
    }

    private static ProblemException forbidden() {
        return ProblemException.of(CommonProblems.FORBIDDEN)
                .detail("บทบาทของท่านไม่มีสิทธิ์ทำรายการนี้", "Your role may not do this")
                .cure("ติดต่อผู้ดูแลระบบของสำนักงานเขต", "Ask the administrator of the area office")
                .build();
    }
}
