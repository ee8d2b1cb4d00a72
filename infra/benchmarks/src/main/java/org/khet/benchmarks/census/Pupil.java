package org.khet.benchmarks.census;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row as the opponents type it by hand; what is blank or cannot be read is null. */
record Pupil(
        @Nullable String citizenId,
        @Nullable String schoolCode,
        @Nullable String grade,
        @Nullable String roomText,
        @Nullable Long room,
        @Nullable String sex,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String birthText,
        @Nullable LocalDate birth,
        @Nullable Double weight,
        @Nullable Double height,
        @Nullable String disadvantage) {
    static final LocalDate REFERENCE = LocalDate.of(2025, 6, 10);
    static final Map<String, int[]> AGES = Map.ofEntries(
            Map.entry("ป.1", new int[] {5, 10}),
            Map.entry("ป.2", new int[] {6, 11}),
            Map.entry("ป.3", new int[] {7, 12}),
            Map.entry("ป.4", new int[] {8, 13}),
            Map.entry("ป.5", new int[] {9, 14}),
            Map.entry("ป.6", new int[] {10, 15}),
            Map.entry("ม.1", new int[] {11, 17}),
            Map.entry("ม.2", new int[] {12, 18}),
            Map.entry("ม.3", new int[] {13, 19}),
            Map.entry("ม.4", new int[] {14, 20}),
            Map.entry("ม.5", new int[] {15, 21}),
            Map.entry("ม.6", new int[] {16, 22}));
    static final Map<String, String> TITLES =
            Map.of("เด็กชาย", "ช", "นาย", "ช", "เด็กหญิง", "ญ", "นางสาว", "ญ", "นาง", "ญ");
    static final Set<String> DISADVANTAGES = Set.of(
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "99");
    private static final int ERA = 543;

    static Pupil of(List<String> cells) {
        String room = text(cells.get(4));
        String birth = text(cells.get(10));
        return new Pupil(
                text(cells.get(2)),
                text(cells.get(0)),
                text(cells.get(3)),
                room,
                room != null && room.matches("[0-9]{1,9}") ? Long.valueOf(room) : null,
                text(cells.get(6)),
                text(cells.get(7)),
                text(cells.get(8)),
                birth,
                birth == null ? null : date(birth),
                number(text(cells.get(12))),
                number(text(cells.get(13))),
                text(cells.get(34)));
    }

    private static @Nullable String text(String cell) {
        String stripped = cell.strip();
        return stripped.isEmpty() || stripped.equals("-") ? null : stripped;
    }

    private static @Nullable Double number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]+([.][0-9]+)?") ? Double.valueOf(text) : null;
    }

    private static @Nullable LocalDate date(String text) {
        if (!text.matches("[0-9]{2}/[0-9]{2}/2[45][0-9]{2}")) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text.substring(6)) - ERA,
                    Integer.parseInt(text.substring(3, 5)),
                    Integer.parseInt(text.substring(0, 2)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    static boolean thirteenDigits(String id) {
        return id.length() == 13 && id.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean validId(String id) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (13 - i) * (id.charAt(i) - '0');
        }
        return (11 - sum % 11) % 10 == id.charAt(12) - '0';
    }

    boolean hasUsableId() {
        return citizenId != null && citizenId.matches("([0-9]|G)[0-9]{12}");
    }

    long age() {
        return birth == null ? 0 : Period.between(birth, REFERENCE).getYears();
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>(2);
        String id = citizenId;
        add(faults, "DMC-001", id == null);
        add(faults, "DMC-002", id != null && !thirteenDigits(id) && !id.matches("[Gg].*|[0-9.]+[Ee][+]?[0-9]+"));
        add(faults, "DMC-003", id != null && thirteenDigits(id) && !validId(id));
        add(faults, "DMC-010", schoolCode == null);
        add(faults, "DMC-011", schoolCode != null && !schoolCode.matches("[0-9]{8}"));
        add(faults, "DMC-013", grade == null);
        add(faults, "DMC-014", grade != null && !AGES.containsKey(grade));
        add(faults, "DMC-016", roomText == null);
        add(faults, "DMC-017", roomText != null && room == null);
        add(faults, "DMC-018", room != null && (room < 1 || room > 60));
        add(faults, "DMC-019", sex == null);
        add(faults, "DMC-020", sex != null && !sex.equals("ช") && !sex.equals("ญ"));
        add(faults, "DMC-023", sex != null && sex.matches("[ชญ]") && title != null && !sex.equals(TITLES.get(title)));
        add(faults, "DMC-024", firstName == null);
        add(faults, "DMC-029", birthText != null && birth == null);
        add(faults, "DMC-030", birth != null && birth.isAfter(REFERENCE));
        int[] ages = grade == null ? null : AGES.get(grade);
        add(
                faults,
                "DMC-031",
                birth != null && !birth.isAfter(REFERENCE) && ages != null && (age() < ages[0] || age() > ages[1]));
        add(faults, "DMC-036", weight != null && weight != 0 && (weight < 8 || weight > 150));
        add(faults, "DMC-037", height != null && height != 0 && (height < 70 || height > 210));
        add(faults, "DMC-041", disadvantage != null && !DISADVANTAGES.contains(disadvantage));
        return faults;
    }

    private static void add(List<String> faults, String code, boolean found) {
        if (found) {
            faults.add(code);
        }
    }
}
