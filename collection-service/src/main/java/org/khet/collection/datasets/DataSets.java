package org.khet.collection.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.khet.problem.ProblemException;
import org.khet.rules.checking.Checker;
import org.khet.rules.dataset.DataSet;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/** All data sets that can be collected, each in its published versions, which never change. */
@Component
@DependsOn("shipping")
public class DataSets {

    /** Compiled data sets kept at hand; an office works on some few at a time. */
    private static final int MOST_COMPILED = 100;

    private final DataSetStore store;
    private final Map<String, Checker> compiled = new ConcurrentHashMap<>();

    DataSets(DataSetStore store) {
        this.store = store;
    }

    /** Every published version, by code and then by version. */
    public List<DataSet> all() {
        return store.all().stream()
                .filter(DataSetStore.Listed::isPublished)
                .map(listed -> get(listed.code(), listed.number()))
                .toList();
    }

    public Optional<DataSet> find(String code, int version) {
        return findChecker(code, version).map(Checker::dataSet);
    }

    /** What a new collection of this data set in this area asks for: what is shipped, or what its own office made of it. */
    public Optional<DataSet> findNewest(String code, String areaCode) {
        return store.versionsOf(code).stream()
                .filter(listed -> listed.isPublished() && listed.isForArea(areaCode))
                .max(Comparator.comparing(DataSetStore.Listed::number))
                .flatMap(newest -> find(code, newest.number()));
    }

    /** A certain version, if it is published and this area may collect with it. */
    public Optional<DataSet> findFor(String areaCode, String code, int version) {
        return store.versionsOf(code).stream()
                .filter(listed -> listed.number() == version && listed.isPublished() && listed.isForArea(areaCode))
                .findFirst()
                .flatMap(listed -> find(code, version));
    }

    /** @throws ProblemException 404 where there is none, or it is not published */
    public DataSet get(String code, int version) {
        return checker(code, version).dataSet();
    }

    /**
     * A published version made ready to check files, compiled once.
     *
     * @throws ProblemException 404 where there is none, or it is not published
     */
    public Checker checker(String code, int version) {
        return findChecker(code, version).orElseThrow(DataSetProblems::unknown);
    }

    private Optional<Checker> findChecker(String code, int version) {
        var id = StoredDataSet.idOf(code, version);
        var ready = compiled.get(id);
        if (ready != null) {
            return Optional.of(ready);
        }
        var found = store.find(code, version)
                .filter(stored -> !stored.isDraft())
                .map(stored ->
                        Checker.compile(Definition.read(stored.definition()).dataSet()));
        found.ifPresent(checker -> {
            if (compiled.size() >= MOST_COMPILED) {
                compiled.clear();
            }
            compiled.put(id, checker);
        });
        return found;
    }
}
