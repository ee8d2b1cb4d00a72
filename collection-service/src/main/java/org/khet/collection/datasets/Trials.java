package org.khet.collection.datasets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.checking.Checker;
import org.khet.rules.dataset.DataClass;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.json.Json;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Makes a definition, also one that is still being written, ready to be tried on rows that are stored. */
@Component
public class Trials {

    private final Drafts drafts;
    private final DataSetSettings settings;

    Trials(Drafts drafts, DataSetSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    /** A definition to be tried, as text that is JSON. */
    public record Trial(String definition) {}

    /** The definition in a request's body. */
    public Trial inBody(HttpServletRequest request) throws IOException {
        return new Trial(Body.of(request, settings.maxDefinition()));
    }

    /** A version that the caller may know of, also a draft. */
    public Trial of(Caller caller, String code, int version) {
        return new Trial(drafts.toRead(caller, code, version).definition());
    }

    /**
     * Ready to check tables whose columns are titled as in files or by the fields' names, any of which may be missing.
     *
     * @param rule the only rule to be tried; null for all
     * @param collected what the rows were collected with: no value may be shown more openly than it says
     * @throws ProblemException 422 with the faults where it cannot be compiled, or has no such rule
     */
    public Checker ready(Trial trial, @Nullable String rule, DataSet collected) {
        var definition = Definition.read(trial.definition());
        var prepared = withFields(definition, collected);
        if (rule != null) {
            prepared = onlyRule(prepared, rule);
        }
        var looked = Soundness.of(prepared);
        var checker = looked.checker();
        if (checker == null) {
            throw DataSetProblems.faulty(Soundness.of(definition).faults());
        }
        return checker;
    }

    private static Definition withFields(Definition definition, DataSet collected) {
        return mapped(definition, Definition.FIELDS, field -> {
            var members = new LinkedHashMap<>(field.members());
            var titles = new ArrayList<Json>();
            if (field.members().get("titles") instanceof Json.Arr known) {
                titles.addAll(known.items());
            }
            titles.add(new Json.Str(Definition.textOf(field, "name")));
            members.put("titles", new Json.Arr(titles));
            members.put("optionalColumn", new Json.Bool(true));
            members.put("dataClass", new Json.Str(stricter(field, collected).name()));
            return new Json.Obj(members);
        });
    }

    /** An officer who calls a field open in a draft does not see more of it for that. */
    private static DataClass stricter(Json.Obj field, DataSet collected) {
        var said = Definition.textOf(field, "dataClass");
        var then = collected
                .findField(Definition.textOf(field, "name"))
                .map(known -> known.dataClass())
                .orElse(DataClass.OPEN);
        for (var dataClass : DataClass.values()) {
            if (dataClass.name().equals(said)) {
                return dataClass.compareTo(then) > 0 ? dataClass : then;
            }
        }
        return DataClass.SENSITIVE;
    }

    private static Definition onlyRule(Definition definition, String code) {
        var wanted = definition.items(Definition.RULES).stream()
                .filter(rule -> rule instanceof Json.Obj object
                        && Definition.textOf(object, Definition.CODE).equals(code))
                .limit(1)
                .toList();
        if (wanted.isEmpty()) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("ไม่มีกฎรหัสนี้ในชุดข้อมูล", "The data set has no rule of this code")
                    .field("rule", "ไม่มีกฎรหัสนี้", "There is no such rule")
                    .build();
        }
        var members = new LinkedHashMap<>(definition.json().members());
        members.put(Definition.RULES, new Json.Arr(wanted));
        return new Definition(new Json.Obj(members));
    }

    private static Definition mapped(Definition definition, String list, UnaryOperator<Json.Obj> change) {
        var members = new LinkedHashMap<>(definition.json().members());
        members.put(
                list,
                new Json.Arr(definition.items(list).stream()
                        .map(item -> item instanceof Json.Obj object ? (Json) change.apply(object) : item)
                        .toList()));
        return new Definition(new Json.Obj(members));
    }
}
