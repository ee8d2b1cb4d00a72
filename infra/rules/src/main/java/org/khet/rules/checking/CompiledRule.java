package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.List;
import org.khet.rules.dataset.Rule;

/**
 * A rule with its fields found and its texts cut up.
 *
 * @param number its place among the data set's rules
 */
record CompiledRule(int number, Rule rule, Wording wording, Detail[] details, int[] fields) {

    static CompiledRule of(int number, Rule rule, Plan plan, List<String> faults) {
        int[] fields = new int[rule.fields().size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = plan.findField(rule.fields().get(i));
            if (fields[i] < 0) {
                faults.add("rule " + rule.code() + ": there is no field "
                        + rule.fields().get(i));
                fields[i] = 0;
            }
        }
        Wording wording = new Wording(rule);
        List<Detail> details = new ArrayList<>();
        for (String name : wording.names()) {
            Detail detail = Detail.of(name, plan);
            if (detail == null) {
                faults.add("rule " + rule.code() + ": nothing fills {" + name + "} in its texts");
                detail = new Detail.Given(name);
            }
            details.add(detail);
        }
        return new CompiledRule(number, rule, wording, details.toArray(Detail[]::new), fields);
    }

    /** Where findings stand. */
    int field() {
        return fields[0];
    }
}
