package org.khet.workbooks;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part a part means by an id or by a kind (ECMA-376 part 2, 9.3). Targets outside the file are left out. */
final class Relations {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byKind = new HashMap<>();

    static Relations of(Container container, String part, Bounds bounds) throws IOException {
        Relations relations = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        InputStream in = container.find(folder + "_rels/" + part.substring(slash) + ".rels");
        if (in == null) {
            return relations;
        }
        try (Xml xml = new Xml(in, bounds)) {
            while (xml.nextElement()) {
                if (xml.name().equals("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String kind = xml.required("Type");
                    String target = resolved(folder, xml.required("Target"));
                    relations.byId.put(xml.required("Id"), target);
                    relations.byKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), target);
                }
            }
        }
        return relations;
    }

    @Nullable
    String byId(String id) {
        return byId.get(id);
    }

    /** @param kind the last word of the relation's type, such as {@code styles} */
    @Nullable
    String byKind(String kind) {
        return byKind.get(kind);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', Math.max(0, base.length() - 2)) + 1);
        }
        return base + (rest.startsWith("./") ? rest.substring(2) : rest);
    }
}
