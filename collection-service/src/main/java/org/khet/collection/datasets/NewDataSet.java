package org.khet.collection.datasets;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonException;
import org.khet.rules.json.Members;

/**
 * A data set as an officer asks for it: a blank one, a copy of a version, or one that is there as JSON.
 *
 * @param code absent only where the definition has it
 * @param from the version to copy
 * @param definition the data set itself
 */
record NewDataSet(
        String code,
        @Nullable String titleTh,
        @Nullable String titleEn,
        @Nullable String areaCode,
        @Nullable From from,
        @Nullable Definition definition) {

    private static final String DEFINITION = "definition";

    record From(String code, int version) {}

    /** A body with fields is the data set itself; everything else says how to make one. */
    static NewDataSet read(Definition body) {
        if (body.json().members().containsKey(Definition.FIELDS)) {
            return new NewDataSet(body.code(), null, null, null, null, body);
        }
        var members = new LinkedHashMap<>(body.json().members());
        var given = members.remove(DEFINITION);
        try {
            var said = Members.of(new Json.Obj(members), "");
            var fromSaid = said.object("from");
            var from = fromSaid == null ? null : new From(fromSaid.text("code"), version(fromSaid));
            if (fromSaid != null) {
                fromSaid.end();
            }
            var definition = given instanceof Json.Obj object ? new Definition(object) : null;
            var code = said.textOr("code", definition == null ? null : definition.code());
            var made = new NewDataSet(
                    code == null ? "" : code,
                    said.textOr("titleTh", null),
                    said.textOr("titleEn", null),
                    said.textOr("areaCode", null),
                    from,
                    definition);
            said.end();
            return made;
        } catch (JsonException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static int version(Members from) {
        var version = from.integer("version");
        if (version == null) {
            throw from.fault("version", "is missing");
        }
        return version;
    }

    /** @param source what is copied; null where nothing is */
    Definition toDefinition(@Nullable Definition source) {
        var base = definition != null ? definition : source;
        if (base == null) {
            return Definition.blank(code, titleTh == null ? "" : titleTh, titleEn == null ? "" : titleEn);
        }
        var named = base.named(code, 1);
        return titleTh == null && titleEn == null
                ? named
                : named.titled(titleTh == null ? base.titleTh() : titleTh, titleEn == null ? base.titleEn() : titleEn);
    }

    private static ProblemException invalid(String told) {
        var path = told.startsWith(".") ? told.substring(1) : told;
        var space = path.indexOf(' ');
        var place = space < 0 ? "" : path.substring(0, space);
        var message = space < 0 ? path : path.substring(space + 1);
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("คำขอสร้างชุดข้อมูลไม่ถูกต้อง", "The data set asked for is not said rightly")
                .field(place, FaultWords.inThai(message), message)
                .build();
    }
}
