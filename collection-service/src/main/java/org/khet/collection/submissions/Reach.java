package org.khet.collection.submissions;

import org.khet.collection.collections.DataCollections;
import org.khet.collection.schools.Schools;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Decides whether a caller can come at a school's submission at all; what may be done with it is asked afterwards. */
@Component
public class Reach {

    private final DataCollections collections;
    private final Schools schools;

    Reach(DataCollections collections, Schools schools) {
        this.collections = collections;
        this.schools = schools;
    }

    /**
     * For looking: the school's own people, and staff of its area.
     *
     * @throws ProblemException 404 for everybody else, and for a school that is not in the collection
     */
    public Scope toRead(Caller caller, String collectionId, String schoolCode) {
        var school = schools.find(schoolCode).orElse(null);
        if (school == null && caller.isStaff()) {
            throw ProblemException.of(SubmissionProblems.UNKNOWN_SCHOOL)
                    .detail(
                            "ไม่มีโรงเรียนรหัส " + schoolCode + " ในทะเบียน",
                            "The registry has no school " + schoolCode)
                    .cure(
                            "ตรวจรหัสโรงเรียน 8 หลัก หรือเพิ่มโรงเรียนในทะเบียนก่อน",
                            "Check the 8-digit code, or register the school first")
                    .build();
        }
        caller.requireSchool(schoolCode, school == null ? null : school.areaCode());
        if (school == null) {
            throw ProblemException.of(CommonProblems.NOT_FOUND).build();
        }
        var collection = collections.get(collectionId);
        collections.requireExpected(collection, schoolCode);
        return new Scope(collection, school);
    }

    /**
     * For acting: additionally the action's roles, and for what schools do, being of that school.
     *
     * @throws ProblemException 403 where the role is another
     */
    public Scope toAct(Caller caller, String collectionId, String schoolCode, SubmissionAction action) {
        var scope = toRead(caller, collectionId, schoolCode);
        action.requireRole(caller);
        // Staff who also hold a school role still act for their own school only.
        var actsAsStaff = caller.isStaff() && action.roles().stream().anyMatch(role -> role.staff());
        if (!actsAsStaff && !schoolCode.equals(caller.schoolCode())) {
            throw ProblemException.of(CommonProblems.FORBIDDEN)
                    .detail("เฉพาะบุคลากรของโรงเรียนนี้เท่านั้น", "Only people of this school may do this")
                    .cure("ใช้บัญชีของโรงเรียน", "Use an account of the school")
                    .build();
        }
        return scope;
    }
}
