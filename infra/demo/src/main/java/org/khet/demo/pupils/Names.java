package org.khet.demo.pupils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;

/** Thai names to choose from. */
public record Names(List<String> boys, List<String> girls, List<String> families) {
    private static final List<String> BOYS = List.of(
            "กิตติ",
            "ชัยวัฒน์",
            "ณัฐพล",
            "ธนกร",
            "ปกรณ์",
            "พงศกร",
            "ภูมิ",
            "วีรภาพ",
            "ศุภชัย",
            "สมชาย",
            "อนุชา",
            "เอกชัย",
            "กฤษณะ",
            "จิรายุ",
            "ชนะ",
            "ดนัย",
            "ต้นกล้า",
            "ทินกร",
            "นพดล",
            "บุญมี",
            "ประเสริฐ",
            "พิชิต",
            "มานะ",
            "ยุทธนา",
            "รัชพล",
            "ลิขิต",
            "วรเมธ",
            "สุรศักดิ์",
            "อภิชาติ",
            "อาทิตย์",
            "คำแสน",
            "จอมพล",
            "ดำรง",
            "สำราญ",
            "อำนาจ",
            "น้ำพุ");
    private static final List<String> GIRLS = List.of(
            "กนกวรรณ",
            "จันทร์เพ็ญ",
            "ชลธิชา",
            "ณัฐธิดา",
            "ดวงใจ",
            "ธิดารัตน์",
            "นันทนา",
            "ปิยะนุช",
            "พิมพ์ชนก",
            "มาลี",
            "รัตนา",
            "วราภรณ์",
            "ศิริพร",
            "สุดารัตน์",
            "อรพรรณ",
            "กัลยา",
            "ขวัญใจ",
            "คำหล้า",
            "จิราพร",
            "ชุติมา",
            "ดาริกา",
            "ทิพวรรณ",
            "น้ำฝน",
            "บัวลอย",
            "ปทุม",
            "พรทิพย์",
            "ภัทรา",
            "มณีรัตน์",
            "ยุพิน",
            "ลำดวน",
            "วันดี",
            "สายใจ",
            "อำไพ",
            "อุษา",
            "แก้วตา",
            "ใบบุญ");
    private static final List<String> FAMILIES = List.of(
            "ใจงาม",
            "แสงทอง",
            "ศรีเวียง",
            "พรหมสุข",
            "รักษ์ถิ่น",
            "บุญเรือง",
            "วงศ์ทอง",
            "สุขสบาย",
            "ทองดี",
            "มีทรัพย์",
            "ชูศรี",
            "เจริญผล",
            "อินทร์แก้ว",
            "พงษ์พันธ์",
            "สายชล",
            "นาคำ",
            "ดอกไม้",
            "ป่าสัก",
            "ฟ้าใส",
            "คำแปง",
            "ปัญญาดี",
            "ยอดดอย",
            "ธรรมวงศ์",
            "จันทร์ต๊ะ",
            "มาเยอะ",
            "แซ่ลี",
            "เชอหมื่อ",
            "สุริยะ",
            "กันทะวงค์",
            "ไชยชนะ",
            "เมืองมูล",
            "ลุงทุน",
            "วันเพ็ญ",
            "หล้าคำ",
            "อุ่นเรือน",
            "ณ เวียงทอง");

    public static Names shipped() {
        return new Names(BOYS, GIRLS, FAMILIES);
    }

    /** The corpus of names where there is one, else the few that are shipped; names that are not plainly Thai are left out. */
    public static Names from(Path folder) {
        if (!Files.isDirectory(folder)) {
            return shipped();
        }
        return new Names(
                read(folder.resolve("male_names_th.txt"), BOYS),
                read(folder.resolve("female_names_th.txt"), GIRLS),
                read(folder.resolve("family_names_th.txt"), FAMILIES));
    }

    private static List<String> read(Path file, List<String> otherwise) {
        try {
            var names = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(name -> name.matches("[ก-ฮเ-ไ][ก-ฺเ-์ ]{1,38}"))
                    .toList();
            return names.isEmpty() ? otherwise : names;
        } catch (IOException absent) {
            return otherwise;
        }
    }

    String first(boolean boy, RandomGenerator random) {
        return any(boy ? boys : girls, random);
    }

    String family(RandomGenerator random) {
        return any(families, random);
    }

    static String any(List<String> choice, RandomGenerator random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
