package org.khet.request.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.contacts.PhoneNumber;
import org.khet.request.catalogue.CatalogueItem;
import org.khet.request.catalogue.CatalogueItem.DataClass;
import org.khet.request.catalogue.CatalogueItem.Format;
import org.khet.request.requests.RequestForm.RequesterKind;
import org.khet.request.requests.RequestForm.Use;

/** What in a form does not go together. Fields that are missing altogether are told of elsewhere. */
final class Contradictions {

    private static final Set<Format> FOR_PAPER = Set.of(Format.PDF, Format.DOCX);
    private static final Set<DataClass> OF_PERSONS = Set.of(DataClass.PERSONAL, DataClass.SENSITIVE);

    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions() {}

    static List<Contradiction> of(
            RequestForm form, Function<String, Optional<CatalogueItem>> catalogue, LocalDate today) {
        var all = new Contradictions();
        all.requester(form.requester());
        all.period(form.period(), today);
        if (form.wanted() != null) {
            all.wanted(form, form.wanted(), catalogue);
        }
        return all.found;
    }

    private void requester(RequestForm.@Nullable Requester requester) {
        if (requester == null) {
            return;
        }
        boolean named = filled(requester.agency());
        if (requester.kind() == RequesterKind.AGENCY && !named) {
            add("requester.agency", "หน่วยงานต้องระบุชื่อหน่วยงาน", "An agency gives its name");
        }
        if (requester.kind() == RequesterKind.PERSON && named) {
            add(
                    "requester.agency",
                    "ผู้ขอเป็นบุคคล ให้เว้นว่าง หรือเปลี่ยนประเภทผู้ขอเป็นหน่วยงาน",
                    "A person leaves this empty, or asks as an agency");
        }
        var phone = requester.phone();
        if (phone != null && filled(phone) && PhoneNumber.fold(phone).isEmpty()) {
            add(
                    "requester.phone",
                    "ไม่ใช่หมายเลขโทรศัพท์ไทย เช่น 0812345678 หรือ +66812345678",
                    "Not a Thai phone number, such as 0812345678 or +66812345678");
        }
    }

    private void period(RequestForm.@Nullable Period period, LocalDate today) {
        if (period == null) {
            return;
        }
        var from = period.from();
        var to = period.to();
        if (from != null && to != null && to.isBefore(from)) {
            add("period.to", "ช่วงเวลาสิ้นสุดก่อนวันเริ่มต้น", "The period ends before it begins");
        }
        if (from != null && from.isAfter(today)) {
            add("period.from", "ยังไม่มีข้อมูลของวันในอนาคต", "There is no data of a day to come");
        }
        if (period.round() != null && period.schoolYear() == null) {
            add("period.schoolYear", "ระบุรอบแล้วต้องระบุปีการศึกษาด้วย", "A round needs its school year");
        }
    }

    private void wanted(
            RequestForm form, RequestForm.Wanted wanted, Function<String, Optional<CatalogueItem>> catalogue) {
        var format = form.format();
        if (wanted.use() == Use.COMPUTE && format != null && FOR_PAPER.contains(format)) {
            add(
                    "format",
                    "ข้อมูลที่จะนำไปคำนวณต่อ ให้เลือก CSV, XLSX หรือ JSON (PDF และ DOCX สำหรับอ่าน)",
                    "Rows to compute with come as CSV, XLSX or JSON; PDF and DOCX are for reading");
        }
        var code = wanted.catalogueCode();
        var item = code == null || !filled(code) ? null : catalogue.apply(code).orElse(null);
        if (item != null) {
            item(form, wanted, item);
        } else if (code != null && filled(code)) {
            add(
                    "wanted.catalogueCode",
                    "ไม่มีรายการนี้ในบัญชีข้อมูล เลือกจากรายการ หรือเว้นว่าง",
                    "The catalogue has no such item; choose one, or leave it out");
        } else if (wanted.breakdowns() != null && !wanted.breakdowns().isEmpty()) {
            add(
                    "wanted.breakdowns",
                    "เลือกการจำแนกได้เมื่อเลือกรายการจากบัญชีข้อมูล มิฉะนั้นให้เขียนในช่องจำแนกตาม",
                    "Breakdowns are those of a catalogue item; without one, write it in words");
        }
        boolean ofPersons =
                Boolean.TRUE.equals(wanted.personalData()) || item != null && OF_PERSONS.contains(item.dataClass());
        if (ofPersons && !filled(form.legalBasis())) {
            add(
                    "legalBasis",
                    "ขอข้อมูลส่วนบุคคลต้องระบุฐานกฎหมาย",
                    "Personal data is asked for on a legal basis, which has to be given");
        }
    }

    private void item(RequestForm form, RequestForm.Wanted wanted, CatalogueItem item) {
        if (form.format() != null && !item.formats().contains(form.format())) {
            add(
                    "format",
                    "รายการนี้ไม่มีรูปแบบที่ขอ เลือกรูปแบบที่รายการนั้นมี",
                    "The item does not come in this format; choose one that it offers");
        }
        // An item without breakdowns of its own takes whatever its data set has; that is seen when it is produced.
        if (wanted.breakdowns() != null
                && !item.breakdowns().isEmpty()
                && !item.breakdowns().containsAll(wanted.breakdowns())) {
            add(
                    "wanted.breakdowns",
                    "รายการนี้จำแนกตามที่ขอไม่ได้ เลือกจากการจำแนกที่รายการนั้นมี",
                    "The item has no such breakdown; choose among those that it offers");
        }
    }

    private void add(String field, String th, String en) {
        found.add(new Contradiction(field, th, en));
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
