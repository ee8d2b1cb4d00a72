package org.khet.notification.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.khet.notification.templates.Template.Words;
import org.khet.notification.texts.PersonalData;
import org.khet.notification.texts.SmsSegments;
import org.khet.problem.FieldProblem;

/** What is wrong with the words of a template, each fault at its place. */
public final class TemplateRules {

    /** The providers take three parts of a long SMS at most. */
    public static final int MOST_SEGMENTS = 3;

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_PARAGRAPH = 2_000;
    private static final int MOST_PARAGRAPHS = 20;

    /** What opening a requester's contact adds; it is personal, so an SMS must not say it. */
    public static final Set<String> OF_CONTACT = Set.of("trackingCode", "deliveryLink", "name");

    /** What every template may name besides the fields of its event. */
    private static final Set<String> ALWAYS = Set.of("link");

    /** Line breaks would begin a header of their own; marks of direction make a text look like another one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{1,20}://|\\bwww\\.|\\b(javascript|data|mailto):");
    private static final Pattern PATH = Pattern.compile("/(?!/)[A-Za-z0-9/_.?=&{}-]{0,200}");

    private final Set<String> known;
    private final Map<String, String> sample;
    private final String publicUrl;
    private final List<FieldProblem> faults = new ArrayList<>();

    private TemplateRules(Set<String> known, Map<String, String> sample, String publicUrl) {
        this.known = known;
        this.sample = sample;
        this.publicUrl = publicUrl;
    }

    /**
     * @param known the variables that every event that is told by it has
     * @param sample a value for each, as long as values usually are
     * @return empty where all is well
     */
    public static List<FieldProblem> faults(
            Template template, Set<String> known, Map<String, String> sample, String publicUrl) {
        var rules = new TemplateRules(known, sample, publicUrl);
        rules.path(template.path());
        rules.words("th", template.th());
        rules.words("en", template.en());
        if ((template.th().sms() == null) != (template.en().sms() == null)) {
            rules.fault(
                    template.th().sms() == null ? "th.sms" : "en.sms",
                    "SMS ต้องมีทั้งภาษาไทยและภาษาอังกฤษ หรือไม่มีทั้งสอง",
                    "An SMS has words in both languages or in neither");
        }
        if (rules.faults.isEmpty()) {
            rules.length("th", template);
            rules.length("en", template);
        }
        return List.copyOf(rules.faults);
    }

    private void path(String path) {
        if (!PATH.matcher(path).matches() || path.contains("//") || path.contains("..")) {
            fault(
                    "path",
                    "ลิงก์ต้องเป็นหน้าในระบบนี้ ขึ้นต้นด้วย / เพียงตัวเดียว",
                    "The link is a page of this system and begins with a single /");
        }
        variables("path", path);
    }

    private void words(String language, Words words) {
        text(language + ".subject", words.subject(), LONGEST_SUBJECT);
        if (words.text().isEmpty() || words.text().size() > MOST_PARAGRAPHS) {
            fault(
                    language + ".text",
                    "ต้องมีข้อความ 1 ถึง " + MOST_PARAGRAPHS + " ย่อหน้า",
                    "There are 1 to " + MOST_PARAGRAPHS + " paragraphs");
        }
        for (int i = 0; i < words.text().size(); i++) {
            text(language + ".text[" + i + "]", words.text().get(i), LONGEST_PARAGRAPH);
        }
        var sms = words.sms();
        if (sms != null) {
            var field = language + ".sms";
            text(field, sms, LONGEST_PARAGRAPH);
            Template.names(Stream.of(sms)).stream()
                    .filter(OF_CONTACT::contains)
                    .forEach(name -> fault(
                            field,
                            "SMS ต้องไม่มีข้อมูลส่วนบุคคล: {{" + name + "}}",
                            "An SMS holds nothing personal: {{" + name + "}}"));
        }
    }

    private void text(String field, String text, int longest) {
        if (text.isBlank()) {
            fault(field, "ต้องไม่ว่าง", "Must not be empty");
        } else if (text.length() > longest) {
            fault(field, "ยาวเกิน " + longest + " ตัวอักษร", "Longer than " + longest + " characters");
        }
        if (UNSEEN.matcher(text).find()) {
            fault(
                    field,
                    "มีการขึ้นบรรทัดใหม่หรืออักขระที่มองไม่เห็น",
                    "Holds a line break or a character that cannot be seen");
        }
        if (ADDRESS.matcher(text.replace(publicUrl + "/", "")).find()) {
            fault(field, "ลิงก์ไปได้เฉพาะระบบนี้ ใช้ {{link}}", "Links lead to this system only: use {{link}}");
        }
        variables(field, text);
    }

    private void variables(String field, String text) {
        var names = Template.names(Stream.of(text));
        names.stream()
                .filter(PersonalData::isField)
                .sorted()
                .forEach(name -> fault(
                        field,
                        "ข้อความต้องไม่มีข้อมูลส่วนบุคคล: {{" + name + "}}",
                        "No message says anything of a person: {{" + name + "}}"));
        names.stream()
                .filter(name -> !PersonalData.isField(name) && !known.contains(name) && !ALWAYS.contains(name))
                .sorted()
                .forEach(name ->
                        fault(field, "ไม่รู้จักตัวแปร {{" + name + "}}", "There is no variable {{" + name + "}}"));
        var rest = Template.VARIABLE.matcher(text).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            fault(
                    field,
                    "เครื่องหมาย {{ }} ต้องครบคู่และมีเฉพาะชื่อตัวแปร",
                    "{{ and }} come in pairs around the name of a variable and nothing else");
        }
    }

    private void length(String language, Template template) {
        var sms = template.render(language, sample, publicUrl).sms();
        int segments = sms == null ? 0 : SmsSegments.count(sms);
        if (segments > MOST_SEGMENTS) {
            fault(
                    language + ".sms",
                    "SMS ยาว " + segments + " ส่วน เกิน " + MOST_SEGMENTS + " ส่วน",
                    "The SMS takes " + segments + " parts, more than " + MOST_SEGMENTS);
        }
    }

    private void fault(String field, String th, String en) {
        faults.add(new FieldProblem(field, null, th, en));
    }
}
