import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParseFormat);

/** Reads DD/MM/YYYY [HH:mm] with a Buddhist-era (or a Gregorian) year and Thai or Arabic digits. */
export function parseTyped(text: string): Dayjs | null {
  const plain = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+(\d{1,2})[:.](\d{2}))?$/.exec(plain);
  if (!match) return null;
  const [, day = '', month = '', year = '', hour = '0', minute = '0'] = match;
  const gregorian = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  const two = (part: string) => part.padStart(2, '0');
  const read = dayjs(
    `${gregorian}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`,
    'YYYY-MM-DD HH:mm',
    true,
  );
  return read.isValid() ? read : null;
}
