package org.khet.collection.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.archives.BagWriter;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.memos.Memos;
import org.khet.collection.schools.School;
import org.khet.collection.schools.Schools;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.rules.dataset.DataSetJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is filed of a collection, in the order in which it is packed. */
@Component
class ArchiveContent {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Submissions submissions;
    private final Schools schools;
    private final DataSets dataSets;
    private final Memos memos;
    private final SealedRecords records;

    ArchiveContent(Submissions submissions, Schools schools, DataSets dataSets, Memos memos, SealedRecords records) {
        this.submissions = submissions;
        this.schools = schools;
        this.dataSets = dataSets;
        this.memos = memos;
        this.records = records;
    }

    /** What a file is, for those who search. */
    record Title(String titleTh, String words) {}

    /** @return titles by path inside the bag */
    Map<String, Title> pack(DataCollection collection, BagWriter bag) throws IOException {
        var titles = new LinkedHashMap<String, Title>();
        var sent = submissions.ofCollection(collection.id());
        var known = schools.byCode(collection.schoolCodes());
        add(bag, titles, "README.txt", "คำอธิบายแฟ้ม", ArchiveText.readme().getBytes(StandardCharsets.UTF_8));
        add(bag, titles, "collection.json", "รอบการจัดเก็บ", json(facts(collection)));
        add(bag, titles, "acceptance.csv", "บัญชีการตรวจรับข้อมูล", acceptance(collection, sent, known));
        var dataSet = dataSets.get(collection.dataSetCode(), collection.dataSetVersion());
        add(
                bag,
                titles,
                "rules/%s-v%d.json".formatted(dataSet.code(), dataSet.version()),
                "ชุดข้อมูลและบัญชีกฎ",
                DataSetJson.write(dataSet).getBytes(StandardCharsets.UTF_8));
        memos(collection, bag, titles);
        add(bag, titles, "history/procedure.json", "ประวัติขั้นตอน", json(collection.procedure()));
        for (var submission : sent) {
            school(submission, name(known, submission.schoolCode()), bag, titles);
        }
        return titles;
    }

    private void memos(DataCollection collection, BagWriter bag, Map<String, Title> titles) throws IOException {
        for (var memo : memos.finalOf(collection.id()).toList()) {
            var title = memo.titleTh() + " ที่ " + memo.number();
            var words = memo.text().subject() + " " + memo.text().body();
            put(
                    bag,
                    titles,
                    "memos/" + memo.name() + ".pdf",
                    new Title(title, words),
                    memo.file().pdf().getData());
            put(
                    bag,
                    titles,
                    "memos/" + memo.name() + ".docx",
                    new Title(title, words),
                    memo.file().docx().getData());
        }
    }

    private void school(Submission submission, String name, BagWriter bag, Map<String, Title> titles)
            throws IOException {
        var code = submission.schoolCode();
        var who = new Title("", name + " " + code);
        for (var signed : submission.certificates()) {
            put(
                    bag,
                    titles,
                    "certificates/" + code + "/" + signed.certificateId() + ".json",
                    new Title("ใบรับรองข้อมูล " + name + " รุ่นที่ " + signed.version(), who.words()),
                    signed.json().getBytes(StandardCharsets.UTF_8));
        }
        put(
                bag,
                titles,
                "history/submissions/" + code + ".json",
                new Title("ประวัติการส่งข้อมูล " + name, who.words()),
                json(submission.history()));
        var path = recordsPath(code);
        bag.add(path, out -> records.write(path, submission.current(), out));
        titles.put("data/" + path, new Title("ข้อมูลรายการ (ปิดผนึก) " + name, who.words()));
    }

    static String recordsPath(String schoolCode) {
        return "records/" + schoolCode + ".csv.sealed";
    }

    private static void add(BagWriter bag, Map<String, Title> titles, String path, String title, byte[] bytes)
            throws IOException {
        put(bag, titles, path, new Title(title, ""), bytes);
    }

    private static void put(BagWriter bag, Map<String, Title> titles, String path, Title title, byte[] bytes)
            throws IOException {
        bag.add(path, bytes);
        titles.put("data/" + path, title);
    }

    private static byte[] acceptance(DataCollection collection, List<Submission> sent, Map<String, School> known) {
        var csv = new StringBuilder("\uFEFF");
        csv.append(SealedRecords.Csv.line(List.of(
                "schoolCode",
                "schoolNameTh",
                "districtTh",
                "status",
                "version",
                "rows",
                "certificateId",
                "certificateSha256",
                "certifiedAt")));
        var bySchool = new LinkedHashMap<String, Submission>();
        sent.forEach(one -> bySchool.put(one.schoolCode(), one));
        for (var code : collection.schoolCodes()) {
            var submission = bySchool.get(code);
            var school = known.get(code);
            var cells = new ArrayList<String>();
            cells.add(code);
            cells.add(name(known, code));
            cells.add(school == null || school.districtTh() == null ? "" : school.districtTh());
            if (submission == null) {
                cells.addAll(List.of("NOT_STARTED", "", "", "", "", ""));
            } else {
                cells.add(submission.status().name());
                cells.add(String.valueOf(submission.current().number()));
                cells.add(String.valueOf(submission.current().rows()));
                var signed = submission.certificate().orElse(null);
                cells.add(signed == null ? "" : signed.certificateId());
                cells.add(signed == null ? "" : signed.sha256());
                cells.add(signed == null ? "" : signed.at().toString());
            }
            csv.append(SealedRecords.Csv.line(cells));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> facts(DataCollection of) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", of.id());
        facts.put("titleTh", of.titleTh());
        facts.put("dataSetCode", of.dataSetCode());
        facts.put("dataSetVersion", of.dataSetVersion());
        facts.put("schoolYear", of.schoolYear());
        facts.put("round", of.round());
        facts.put("referenceDate", of.referenceDate().toString());
        facts.put("entryOpensAt", of.entry().opensAt().toString());
        facts.put("entryClosesAt", of.entry().closesAt().toString());
        facts.put("certificationOpensAt", of.certification().opensAt().toString());
        facts.put("certificationClosesAt", of.certification().closesAt().toString());
        facts.put("areaCode", of.areaCode());
        facts.put("schoolCodes", of.schoolCodes());
        return facts;
    }

    private static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private static String name(Map<String, School> known, String code) {
        var school = known.get(code);
        return school == null ? code : "โรงเรียน" + school.nameTh();
    }
}
