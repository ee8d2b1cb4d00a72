package org.khet.workbooks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook says of itself.
 *
 * @param since1904 whether days count from 1904, as on old Macintosh computers
 */
record Book(
        List<Sheet> sheets,
        boolean since1904,
        @Nullable String sharedStrings,
        @Nullable String styles) {
    /** A sheet, in the order of its tabs. */
    record Sheet(String name, String part, boolean hidden) {}

    static Book of(Container container, Bounds bounds) throws IOException {
        refuseOtherKinds(container, bounds);
        String part = Relations.of(container, "", bounds).byKind("officeDocument");
        if (part == null || !container.has(part)) {
            throw WorkbookFaults.damaged();
        }
        Relations relations = Relations.of(container, part, bounds);
        if (relations.byKind("vbaProject") != null) {
            throw WorkbookFaults.macros();
        }
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        try (Xml xml = new Xml(container.open(part), bounds)) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "workbookPr" -> since1904 = isTrue(xml.attribute("date1904"));
                    case "sheet" -> {
                        String target = relations.byId(xml.required("id"));
                        String state = xml.attribute("state");
                        if (target != null) {
                            sheets.add(
                                    new Sheet(xml.required("name"), target, state != null && !state.equals("visible")));
                        }
                    }
                    default -> {}
                }
                if (sheets.size() > bounds.sheets()) {
                    throw WorkbookFaults.bomb();
                }
            }
        }
        return new Book(List.copyOf(sheets), since1904, relations.byKind("sharedStrings"), relations.byKind("styles"));
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static void refuseOtherKinds(Container container, Bounds bounds) throws IOException {
        try (Xml xml = new Xml(container.contentTypes(), bounds)) {
            while (xml.nextElement()) {
                String type = xml.attribute("ContentType");
                if (type == null) {
                    continue;
                }
                if (type.contains("macroEnabled.main") && !type.contains("binary") || type.contains("vbaProject")) {
                    throw WorkbookFaults.macros();
                }
                if (type.contains("sheet.binary")) {
                    throw WorkbookFaults.otherKind("Excel Binary (.xlsb)");
                }
                if (type.contains("wordprocessingml") && type.contains(".main")
                        || type.contains("presentationml") && type.contains(".main")) {
                    throw WorkbookFaults.otherKind("Word / PowerPoint");
                }
            }
        }
    }
}
