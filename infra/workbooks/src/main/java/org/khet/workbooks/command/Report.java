package org.khet.workbooks.command;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Sink;
import org.khet.rules.checking.Summary;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonWriter;
import org.khet.rules.reading.FileFault;

/** Writes findings as they come, for people or for programs. */
final class Report implements Sink {
    private final PrintStream out;
    private final boolean json;
    private final boolean english;

    Report(PrintStream out, boolean json, boolean english) {
        this.out = out;
        this.json = json;
        this.english = english;
    }

    @Override
    public boolean wantsRows() {
        return false;
    }

    @Override
    public void finding(Finding finding) {
        if (json) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("row", number(finding.row()));
            members.put("field", text(finding.field()));
            members.put("title", text(finding.titleTh()));
            members.put("code", text(finding.code()));
            members.put("severity", text(finding.severity().name()));
            members.put("value", text(finding.value()));
            members.put("messageTh", text(finding.messageTh()));
            members.put("messageEn", text(finding.messageEn()));
            members.put("cure", text(english ? finding.cureEn() : finding.cureTh()));
            members.put("cureTh", text(finding.cureTh()));
            members.put("cureEn", text(finding.cureEn()));
            line(JsonWriter.write(new Json.Obj(members)));
        } else {
            line(place(finding.row()) + "  " + finding.code() + " " + finding.severity() + "  " + finding.titleTh()
                    + " ["
                    + finding.value() + "]\n      " + (english ? finding.messageEn() : finding.messageTh())
                    + "\n      → "
                    + (english ? finding.cureEn() : finding.cureTh()));
        }
    }

    void summary(Summary summary) {
        if (!json) {
            line((english ? "rows " : "แถว ") + summary.rows() + " · ERROR " + summary.errors() + " · QUERY "
                    + summary.queries() + " · NOTICE " + summary.notices() + " · "
                    + summary.label());
        }
    }

    void fault(FileFault fault) {
        if (json) {
            Map<String, Json> members = new LinkedHashMap<>();
            members.put("fault", text(fault.kind().name()));
            members.put("row", fault.row() == null ? new Json.Null() : number(fault.row()));
            members.put("column", text(fault.column()));
            members.put("messageTh", text(fault.messageTh()));
            members.put("messageEn", text(fault.messageEn()));
            members.put("cureTh", text(fault.cureTh()));
            members.put("cureEn", text(fault.cureEn()));
            line(JsonWriter.write(new Json.Obj(members)));
        } else {
            line(fault.kind() + "  " + (english ? fault.messageEn() : fault.messageTh()) + "\n      → "
                    + (english ? fault.cureEn() : fault.cureTh()));
        }
    }

    /** The same line ends on every system. */
    private void line(String text) {
        out.print(text);
        out.print('\n');
    }

    private String place(int row) {
        return row == 0 ? (english ? "whole file" : "ทั้งไฟล์") : (english ? "row " : "แถว ") + row;
    }

    private static Json text(@Nullable String value) {
        return value == null ? new Json.Null() : new Json.Str(value);
    }

    private static Json number(int value) {
        return new Json.Num(String.valueOf(value));
    }
}
