package org.khet.collection.datasets;

import org.jspecify.annotations.Nullable;

/**
 * How an example of a rule turned out.
 *
 * @param expected whether the rule is to find something
 * @param index among the rule's passing or failing examples; null where the rule looks at all of them together
 * @param messageTh what the school would be told; null where nothing was found
 */
record ExampleResult(
        String rule,
        boolean expected,
        @Nullable Integer index,
        boolean holds,
        @Nullable String messageTh,
        @Nullable String messageEn) {

    Fault fault(int ruleIndex) {
        var list = expected ? "fails" : "passes";
        var place = "rules[" + ruleIndex + "]." + list + (index == null ? "" : "[" + index + "]");
        return expected
                ? Fault.at(place, "ตัวอย่างที่ควรพบ แต่กฎไม่พบ", "The rule does not find its failing example")
                : Fault.at(place, "ตัวอย่างที่ควรผ่าน แต่กฎพบ", "The rule finds something in its passing example");
    }
}
