package org.khet.collection.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.DataSet;
import org.springframework.stereotype.Component;

/** All data sets that can be collected, each in its published versions, which never change. */
@Component
public class DataSets {

    private final List<DataSet> published;

    DataSets() {
        published = org.khet.rules.dataset.DataSets.shippedCodes().stream()
                .map(org.khet.rules.dataset.DataSets::shipped)
                .sorted(Comparator.comparing(DataSet::code).thenComparing(DataSet::version))
                .toList();
    }

    /** Every published version, by code and then by version. */
    public List<DataSet> all() {
        return published;
    }

    public Optional<DataSet> find(String code, int version) {
        return published.stream()
                .filter(dataSet -> dataSet.code().equals(code) && dataSet.version() == version)
                .findFirst();
    }

    /** What a new collection of this data set asks for. */
    public Optional<DataSet> findNewest(String code) {
        return published.stream()
                .filter(dataSet -> dataSet.code().equals(code))
                .max(Comparator.comparing(DataSet::version));
    }

    public DataSet get(String code, int version) {
        return find(code, version)
                .orElseThrow(() -> ProblemException.of(DataSetProblems.UNKNOWN_DATA_SET)
                        .detail("ไม่มีชุดข้อมูลหรือรุ่นนี้", "There is no such data set or version")
                        .cure("ดูรายการได้ที่ /api/collection/data-sets", "See the list at /api/collection/data-sets")
                        .build());
    }
}
