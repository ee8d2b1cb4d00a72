package org.khet.collection.workbooks;

import java.util.HashMap;
import java.util.Map;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;

/** Other ways of writing a code, each with the code as its list has it. */
final class ListedCodes {
    private final Map<String, Map<String, String>> byList = new HashMap<>();

    ListedCodes(DataSet dataSet) {
        for (var list : dataSet.codeLists()) {
            var ways = new HashMap<String, String>();
            for (var code : list.codes()) {
                code.also().forEach(also -> ways.put(also, code.code()));
            }
            byList.put(list.name(), ways);
        }
    }

    /** The value itself where the list does not know it. */
    String listed(Field field, String value) {
        var list = field.codeList();
        return list == null ? value : byList.getOrDefault(list, Map.of()).getOrDefault(value, value);
    }
}
