package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.khet.security.Role;
import org.khet.testing.Tokens;

/** An area of a few schools with an open collection, made anew for each test so that tests do not meet. */
public final class SampleArea {
    /** Below those of any province, as a test takes in the list of the country's schools. */
    private static final AtomicInteger AREAS = new AtomicInteger(100);

    private static final String SCHOOL = """
            {"code": "%s", "nameTh": "บ้านตัวอย่าง %s", "areaCode": "%s",
             "grades": ["ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6"]}""";
    private static final String COLLECTION = """
            {"dataSetCode": "DMC-STUDENT", "titleTh": "ข้อมูลนักเรียน 10 มิ.ย. 2568", "schoolYear": 2568, "round": 1,
             "referenceDate": "2025-06-10", "entryOpensAt": "%s", "entryClosesAt": "%s",
             "certificationOpensAt": "%s", "certificationClosesAt": "%s", "areaCode": "%s"}""";

    public final String areaCode = "%04d".formatted(AREAS.incrementAndGet());
    public final String a = areaCode + "0001";
    public final String b = areaCode + "0002";
    public final List<String> schools;
    public final CollectionApi officer;
    public final String collection;
    private final CollectionApi api;

    public SampleArea(int port) {
        this(port, Instant.now().plus(1, ChronoUnit.DAYS));
    }

    public SampleArea(int port, Instant entryCloses) {
        this(port, entryCloses, 2);
    }

    public SampleArea(int port, int schoolCount) {
        this(port, Instant.now().plus(1, ChronoUnit.DAYS), schoolCount);
    }

    public SampleArea(int port, Instant entryCloses, Instant certificationCloses) {
        this(port, entryCloses, certificationCloses, 2);
    }

    private SampleArea(int port, Instant entryCloses, int schoolCount) {
        this(port, entryCloses, Instant.now().plus(2, ChronoUnit.DAYS), schoolCount);
    }

    private SampleArea(int port, Instant entryCloses, Instant closes, int schoolCount) {
        schools = IntStream.rangeClosed(1, schoolCount)
                .mapToObj(n -> areaCode + "%04d".formatted(n))
                .toList();
        api = new CollectionApi(port, "");
        officer = api.as(Tokens.forStaff(Role.DATA_OFFICER));
        for (var school : schools) {
            done(officer.post("/schools", SCHOOL.formatted(school, school, areaCode)), 201);
        }
        var opens = Instant.now().minus(2, ChronoUnit.DAYS);
        var planned = officer.post("/collections", COLLECTION.formatted(opens, entryCloses, opens, closes, areaCode));
        collection = done(planned, 201).text("id");
        done(officer.post("/collections/" + collection + "/open", "{}"), 200);
    }

    public static CollectionApi.Answer done(CollectionApi.Answer answer, int status) {
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(status);
        return answer;
    }

    public String submission(String school) {
        return "/collections/" + collection + "/submissions/" + school;
    }

    public CollectionApi officerOf(String school) {
        return api.as(Tokens.forSchool(school, Role.SCHOOL_OFFICER));
    }

    public CollectionApi directorOf(String school) {
        return api.as(Tokens.forSchool(school, Role.SCHOOL_DIRECTOR));
    }

    public CollectionApi as(String token) {
        return api.as(token);
    }

    public CollectionApi.Answer upload(SchoolFile file) {
        return uploadTo(collection, file);
    }

    /** An open round of the same data set, half a year after the first. */
    public String laterRound() {
        var opens = Instant.now().minus(2, ChronoUnit.DAYS);
        var closes = Instant.now().plus(2, ChronoUnit.DAYS);
        var asked = COLLECTION
                .formatted(opens, closes, opens, closes, areaCode)
                .replace("\"round\": 1", "\"round\": 2")
                .replace("2025-06-10", "2025-11-10");
        var later = done(officer.post("/collections", asked), 201).text("id");
        done(officer.post("/collections/" + later + "/open", "{}"), 200);
        return later;
    }

    public CollectionApi.Answer uploadTo(String round, SchoolFile file) {
        var path = "/collections/" + round + "/submissions/" + file.schoolCode() + "/file";
        return officerOf(file.schoolCode()).putFile(path, file.utf8());
    }

    public CollectionApi.Answer act(CollectionApi who, String school, String action) {
        return who.post(submission(school) + "/" + action, "{}");
    }

    /** From the file to the director's signature. */
    public void certified(SchoolFile file) {
        done(upload(file), 200);
        done(act(officerOf(file.schoolCode()), file.schoolCode(), "submit"), 200);
        done(act(directorOf(file.schoolCode()), file.schoolCode(), "certify"), 200);
    }
}
