package org.khet.request.production;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.request.catalogue.CatalogueItem;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.peers.QueryField;
import org.khet.request.peers.Reporting.Fields;

/**
 * How far a table may go, by the fields it shows. A list without measures is a line for each of the things that the data
 * set holds: where those are people, it is personal data whichever columns were picked.
 *
 * @param guarded the fields that need an approval
 */
record QueryClass(DataClass widest, List<String> guarded) {

    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9๐-๙][ -]?(?:[0-9๐-๙][ -]?){11}[0-9๐-๙]");

    static QueryClass of(QuerySpec spec, Fields described) {
        var known = described.items();
        var byCode = known.stream().collect(Collectors.toMap(QueryField::code, Function.identity(), (a, b) -> a));
        requireKnown(spec, byCode);
        requireNoPersonInFilters(spec, byCode);
        var read = spec.read().stream().map(byCode::get).toList();
        var widest = read.stream().map(QueryField::privacyClass).reduce(DataClass.OPEN, DataClass::or);
        if (!spec.counts() && described.aboutPeople()) {
            widest = widest.or(DataClass.PERSONAL);
        }
        return new QueryClass(
                widest,
                read.stream()
                        .filter(field -> field.privacyClass().guarded())
                        .map(QueryField::code)
                        .toList());
    }

    /** What is allowed by an item of the catalogue that says which fields are. */
    static void requireOffered(QuerySpec spec, CatalogueItem item) {
        if (!item.fields().isEmpty()) {
            var shown = List.copyOf(spec.shown());
            shown.stream()
                    .filter(field -> !item.fields().contains(field))
                    .findFirst()
                    .ifPresent(field -> {
                        throw notOffered("fields[" + Math.max(0, spec.fields().indexOf(field)) + "]");
                    });
        }
        if (!item.breakdowns().isEmpty()) {
            for (int i = 0; i < spec.groupBy().size(); i++) {
                if (!item.breakdowns().contains(spec.groupBy().get(i))) {
                    throw notOffered("groupBy[" + i + "]");
                }
            }
        }
    }

    private static void requireKnown(QuerySpec spec, Map<String, QueryField> known) {
        var bad = Stream.of(
                        unknown("fields", spec.fields(), known),
                        unknown("groupBy", spec.groupBy(), known),
                        unknown("privacy.unmasked", spec.unmasked(), known),
                        unknown(
                                "filters",
                                spec.filters().stream()
                                        .map(QuerySpec.Filter::field)
                                        .toList(),
                                known),
                        unknown(
                                "measures",
                                spec.measures().stream()
                                        .map(measure -> measure.field() == null ? "" : measure.field())
                                        .toList(),
                                known))
                .flatMap(Function.identity())
                .toList();
        if (!bad.isEmpty()) {
            var problem = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .cure("เลือกจากฟิลด์ของข้อมูลชุดนี้", "Choose from the fields of this data");
            bad.forEach(place -> problem.field(place, "ไม่มีฟิลด์นี้", "There is no such field"));
            throw problem.build();
        }
    }

    private static Stream<String> unknown(String member, List<String> codes, Map<String, QueryField> known) {
        return Stream.iterate(0, i -> i < codes.size(), i -> i + 1)
                .filter(i -> !codes.get(i).isEmpty() && !known.containsKey(codes.get(i)))
                .map(i -> member + "[" + i + "]");
    }

    /** A filter travels in an event and stands in the order: it may not name anybody. */
    private static void requireNoPersonInFilters(QuerySpec spec, Map<String, QueryField> known) {
        for (int i = 0; i < spec.filters().size(); i++) {
            var filter = spec.filters().get(i);
            var field = known.get(filter.field());
            boolean names = field != null && field.privacyClass().guarded() && field.isOpen();
            if (names && !filter.values().isEmpty()
                    || filter.values().stream()
                            .anyMatch(value -> CITIZEN_ID.matcher(value).find())) {
                throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                        .field(
                                "filters[" + i + "].values",
                                "เงื่อนไขระบุตัวบุคคลไม่ได้",
                                "A filter cannot name a person")
                        .cure(
                                "กรองด้วยโรงเรียน ชั้น หรือค่าที่ไม่ระบุตัวบุคคล",
                                "Filter by school, grade or another value that names nobody")
                        .build();
            }
        }
    }

    private static ProblemException notOffered(String place) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .field(place, "รายการในบัญชีข้อมูลไม่ให้ใช้ฟิลด์นี้", "The catalogue's item does not allow this field")
                .cure(
                        "เลือกจากฟิลด์ของรายการ หรือแก้ไขบัญชีข้อมูล",
                        "Choose from the item's fields, or change the catalogue")
                .build();
    }
}
