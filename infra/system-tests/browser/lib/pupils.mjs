const REFERENCE_YEAR = 2026;

/** A pupil of the first grade who breaks no rule; one column after the other, by title. */
const EXAMPLE = {
  รหัสโรงเรียน: '',
  ชื่อโรงเรียน: 'โรงเรียนตัวอย่าง',
  เลขประจำตัวประชาชน: '',
  ชั้น: 'ป.1',
  ห้อง: '1',
  เลขประจำตัวนักเรียน: '',
  เพศ: 'ช',
  คำนำหน้าชื่อ: 'เด็กชาย',
  ชื่อ: 'สมชาย',
  นามสกุล: 'ใจดี',
  วันเกิด: `20/03/${REFERENCE_YEAR + 543 - 7}`,
  'อายุ(ปี)': '7',
  น้ำหนัก: '21.5',
  ส่วนสูง: '118',
  กลุ่มเลือด: 'O',
  ศาสนา: 'พุทธ',
  เชื้อชาติ: 'ไทย',
  สัญชาติ: 'ไทย',
  บ้านเลขที่: '12/3',
  หมู่: '4',
  'ถนน/ซอย': '-',
  ตำบล: 'ตัวอย่าง',
  อำเภอ: 'ตัวอย่าง',
  จังหวัด: 'ตัวอย่าง',
  ชื่อผู้ปกครอง: 'สมศรี',
  นามสกุลผู้ปกครอง: 'ใจดี',
  อาชีพของผู้ปกครอง: 'เกษตรกร',
  ความเกี่ยวข้องของผู้ปกครองกับนักเรียน: 'มารดา',
  ชื่อบิดา: 'สมศักดิ์',
  นามสกุลบิดา: 'ใจดี',
  อาชีพของบิดา: 'รับจ้าง',
  ชื่อมารดา: 'สมศรี',
  นามสกุลมารดา: 'ใจดี',
  อาชีพของมารดา: 'เกษตรกร',
  ความด้อยโอกาส: '99',
  'ยังไม่สามารถจำหน่ายได้ (3.1.8)': '-',
};

/**
 * A school's file.
 * @param changes by the pupil's place from 0: cells that differ from the example's
 */
export function fileOf(schoolCode, pupils, changes = {}) {
  const titles = Object.keys(EXAMPLE);
  const rows = Array.from({ length: pupils }, (_, n) => {
    const pupil = {
      ...EXAMPLE,
      รหัสโรงเรียน: schoolCode,
      เลขประจำตัวประชาชน: nobodysId(Number(schoolCode.slice(-4)) * 1000 + n),
      เลขประจำตัวนักเรียน: String(1001 + n).padStart(5, '0'),
      ชื่อ: `สมชาย${'กขคงจฉชซญ'[n % 9]}`,
      ...changes[n],
    };
    return titles.map((title) => pupil[title]).join(',');
  });
  return [titles.join(','), ...rows, ''].join('\r\n');
}

/** Right by its check digit, but no province has the number 99: the registrar gave it to nobody. */
export function nobodysId(index) {
  const twelve = `199${String(index).padStart(9, '0')}`;
  const sum = [...twelve].reduce((total, digit, i) => total + (13 - i) * Number(digit), 0);
  return twelve + ((11 - (sum % 11)) % 10);
}
