package org.khet.collection.schools;

import org.khet.problem.ProblemType;

/** What can be refused about schools and registry files. */
final class SchoolProblems {

    static final ProblemType REGISTRY_UNREADABLE = new ProblemType(
            "registry-unreadable", 422, "อ่านไฟล์ทะเบียนโรงเรียนไม่ได้", "The registry file cannot be read");
    static final ProblemType REGISTRY_HEADER = new ProblemType(
            "registry-header",
            422,
            "หัวตารางของไฟล์ทะเบียนโรงเรียนไม่ถูกต้อง",
            "The header of the registry file is not right");
    static final ProblemType SCHOOL_EXISTS =
            new ProblemType("school-exists", 409, "มีโรงเรียนรหัสนี้แล้ว", "There is a school with this code already");

    private SchoolProblems() {}
}
