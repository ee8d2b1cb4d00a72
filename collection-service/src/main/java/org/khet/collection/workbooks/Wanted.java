package org.khet.collection.workbooks;

import java.util.ArrayList;
import org.khet.rules.dataset.CodeList;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;

/** Says in Thai what the fields of a data set want. */
record Wanted(DataSet dataSet) {

    /** What the field wants, in one or two sentences. */
    String of(Field field) {
        var wanted = new ArrayList<String>();
        wanted.add(field.required() ? "ต้องกรอก" : "เว้นว่างได้");
        wanted.add(
                switch (field.type()) {
                    case DATE_BE -> "พิมพ์เป็นข้อความ วว/ดด/ปปปป ปี พ.ศ. เช่น 20/03/2555";
                    case INTEGER -> "จำนวนเต็ม";
                    case DECIMAL -> "ตัวเลข มีทศนิยมได้ เช่น 20.5";
                    case CODE -> "เลือกจากรายการ" + choices(field);
                    case TEXT -> "ข้อความ";
                });
        if (field.maxLength() != null) {
            wanted.add("ไม่เกิน " + field.maxLength() + " ตัวอักษร");
        }
        return String.join(" · ", wanted);
    }

    private String choices(Field field) {
        var name = field.codeList();
        var list = name == null ? null : dataSet.findCodeList(name).orElse(null);
        return list == null ? "" : ": " + meanings(list);
    }

    /** Codes with their meaning where it says more than the code. */
    static String meanings(CodeList list) {
        var meanings = new ArrayList<String>();
        for (var code : list.codes()) {
            meanings.add(
                    code.code().equals(code.label().th())
                            ? code.code()
                            : code.code() + " = " + code.label().th());
        }
        return String.join(", ", meanings);
    }
}
