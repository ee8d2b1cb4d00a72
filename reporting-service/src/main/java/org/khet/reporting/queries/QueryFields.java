package org.khet.reporting.queries;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.khet.reporting.snapshots.DuckDb;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.Snapshot.Member;
import org.khet.reporting.snapshots.SnapshotField;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/** The fields that a snapshot can be asked for: those of the school, then those of its records. */
public final class QueryFields {

    static final String SCHOOL = "schoolCode";
    static final String SCHOOL_NAME = "schoolName";

    private final Map<String, QueryField> byCode = new LinkedHashMap<>();
    private final Map<String, String> schools;
    private final boolean aboutPeople;

    private QueryFields(Snapshot.Contents contents, Map<String, String> schools) {
        this.schools = schools;
        aboutPeople = contents.aboutPeople();
        ofSchool(SCHOOL, "รหัสโรงเรียน", "School code", "r.schoolCode");
        ofSchool(SCHOOL_NAME, "ชื่อโรงเรียน", "School", "s.schoolName");
        ofSchool("schoolDistrict", "อำเภอของโรงเรียน", "School's district", "s.schoolDistrict");
        ofSchool("areaCode", "รหัสเขตพื้นที่", "Area code", "s.areaCode");
        ofSchool("areaName", "เขตพื้นที่การศึกษา", "Area", "s.areaName");
        contents.fields().forEach(this::ofRecord);
    }

    public static QueryFields of(Snapshot snapshot) {
        return new QueryFields(
                Objects.requireNonNullElse(snapshot.contents(), new Snapshot.Contents(true, List.of())),
                snapshot.members().stream()
                        .collect(Collectors.toUnmodifiableMap(Member::schoolCode, Member::schoolNameTh)));
    }

    public Collection<QueryField> all() {
        return byCode.values();
    }

    public Optional<QueryField> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public QueryField get(String code) {
        return find(code).orElseThrow();
    }

    /** The name of a school of the snapshot. */
    String schoolName(String code) {
        return schools.getOrDefault(code, code);
    }

    public boolean aboutPeople() {
        return aboutPeople;
    }

    private void ofSchool(String code, String labelTh, String labelEn, String text) {
        byCode.put(
                code, new QueryField(code, labelTh, labelEn, FieldType.TEXT, PrivacyClass.OPEN, List.of(), text, true));
    }

    private void ofRecord(SnapshotField field) {
        var text = "nullif(r." + DuckDb.quoted(field.column()) + ", '')";
        byCode.put(
                field.code(),
                new QueryField(
                        field.code(),
                        field.labelTh(),
                        field.labelEn(),
                        field.type(),
                        field.privacyClass(),
                        field.values(),
                        text,
                        false));
    }
}
