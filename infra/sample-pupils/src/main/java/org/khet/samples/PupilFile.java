package org.khet.samples;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Pupils by the million, always the same ones: faultless, and a share with one fault each. */
public final class PupilFile {
    private static final String HEADER =
            "รหัสโรงเรียน,ชื่อโรงเรียน,เลขประจำตัวประชาชน,ชั้น,ห้อง,เลขประจำตัวนักเรียน,เพศ,คำนำหน้าชื่อ,ชื่อ,นามสกุล,"
                    + "วันเกิด,อายุ(ปี),น้ำหนัก,ส่วนสูง,กลุ่มเลือด,ศาสนา,เชื้อชาติ,สัญชาติ,บ้านเลขที่,หมู่,ถนน/ซอย,ตำบล,อำเภอ,จังหวัด,"
                    + "ชื่อผู้ปกครอง,นามสกุลผู้ปกครอง,อาชีพของผู้ปกครอง,ความเกี่ยวข้องของผู้ปกครองกับนักเรียน,ชื่อบิดา,นามสกุลบิดา,"
                    + "อาชีพของบิดา,ชื่อมารดา,นามสกุลมารดา,อาชีพของมารดา,ความด้อยโอกาส,ยังไม่สามารถจำหน่ายได้ (3.1.8)";
    private static final String CONSONANTS = "กขคจชดตทนบปพมยรลวสหอ";
    private static final String VOWELS = "าิีุู";
    private static final int REFERENCE_YEAR = 2568;

    private final SplittableRandom random = new SplittableRandom(42);
    private final String[] names = new String[5_000];
    private final int firstSchool;
    private final int schools;
    private int planted;

    /** Pupils of an area of 155 schools, in turn. */
    public PupilFile() {
        this(53010001, 155);
    }

    /**
     * Pupils of some schools, in turn.
     *
     * @param firstSchool the code of the first; those of the others follow
     */
    public PupilFile(int firstSchool, int schools) {
        this.firstSchool = firstSchool;
        this.schools = schools;
        for (int i = 0; i < names.length; i++) {
            StringBuilder name = new StringBuilder();
            for (int syllable = 2 + random.nextInt(3); syllable > 0; syllable--) {
                name.append(CONSONANTS.charAt(random.nextInt(20))).append(VOWELS.charAt(random.nextInt(5)));
            }
            names[i] = name.toString();
        }
    }

    /** Faults written so far. */
    public int planted() {
        return planted;
    }

    /**
     * Writes a file with the timestamp line and the header first.
     *
     * @param faulty the share of rows with a fault planted in them
     */
    public void write(Path file, int rows, double faulty, Charset charset) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("วันและเวลาที่สร้างรายงาน 10/06/2568 02:00\r\n".getBytes(charset));
            out.write((HEADER + "\r\n").getBytes(charset));
            for (int i = 0; i < rows; i++) {
                String[] cells = pupil(i);
                if (random.nextDouble() < faulty) {
                    spoil(cells);
                }
                out.write((String.join(",", cells) + "\r\n").getBytes(charset));
            }
        }
    }

    private String[] pupil(int i) {
        int school = i % schools;
        int year = 1 + random.nextInt(12);
        boolean boy = random.nextBoolean();
        int age = 5 + year;
        String family = name();
        String weight = random.nextInt(10) == 0 ? "0" : String.valueOf(14 + age * 2 + random.nextInt(60) / 10.0);
        String height = random.nextInt(10) == 0 ? "0" : String.valueOf(92 + age * 5 + random.nextInt(8));
        List<String> cells = List.of(
                String.valueOf(firstSchool + school),
                "บ้าน" + names[school],
                citizenId(i),
                year <= 6 ? "ป." + year : "ม." + (year - 6),
                String.valueOf(1 + random.nextInt(8)),
                String.valueOf(100_000 + i),
                boy ? "ช" : "ญ",
                boy ? "เด็กชาย" : "เด็กหญิง",
                name(),
                family,
                two(1 + random.nextInt(28)) + "/" + two(1 + random.nextInt(5)) + "/" + (REFERENCE_YEAR - age),
                String.valueOf(age),
                weight,
                height,
                pick("A", "B", "AB", "O", "-"),
                pick("พุทธ", "อิสลาม", "คริสต์"),
                "ไทย",
                "ไทย",
                String.valueOf(1 + random.nextInt(300)),
                String.valueOf(1 + random.nextInt(12)),
                random.nextInt(50) == 0 ? "\"ซอย \"\"สุข\"\", แยก 2\"" : "-",
                names[random.nextInt(80)],
                "เมือง",
                "อุตรดิตถ์",
                name(),
                family,
                "เกษตรกร",
                pick("บิดา", "มารดา", "ปู่"),
                name(),
                family,
                "รับจ้าง",
                name(),
                family,
                "ค้าขาย",
                "99",
                "-");
        return cells.toArray(String[]::new);
    }

    private void spoil(String[] cells) {
        planted++;
        switch (random.nextInt(10)) {
            case 0 -> cells[2] = cells[2].substring(0, 12) + (cells[2].charAt(12) - '0' + 1) % 10;
            case 1 -> cells[2] = "1.23E+12";
            case 2 -> cells[0] = "5301";
            case 3 -> cells[3] = "ป.9";
            case 4 -> cells[4] = "99";
            case 5 -> cells[6] = "M";
            case 6 -> cells[10] = "31/02/2560";
            case 7 -> cells[10] = "20/03/2012";
            case 8 -> cells[8] = "-";
            default -> cells[5] = "";
        }
    }

    private String name() {
        return names[random.nextInt(names.length)];
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /** Another for every sequence number, with a right check digit. */
    public static String citizenId(long sequence) {
        String twelve = String.valueOf(100_000_000_000L + sequence * 799_979L % 799_999_999_999L);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (13 - i) * (twelve.charAt(i) - '0');
        }
        return twelve + (11 - sum % 11) % 10;
    }
}
