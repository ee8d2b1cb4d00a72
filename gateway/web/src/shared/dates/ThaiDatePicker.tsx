import { DatePicker } from 'antd';
import en from 'antd/locale/en_US';
import th from 'antd/locale/th_TH';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/th';
import buddhistEra from 'dayjs/plugin/buddhistEra';
import dayjsConfig from '@rc-component/picker/es/generate/dayjs';
import { useMemo } from 'react';
import { useLanguage } from '@shared/i18n';
import { parseTyped } from './parse';

dayjs.extend(buddhistEra);

const Picker = DatePicker.generatePicker<Dayjs>({
  ...dayjsConfig,
  locale: { ...dayjsConfig.locale, parse: (_locale, text) => parseTyped(text) },
});

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** With a time the value is an instant (ISO, +07:00); without, a plain date. */
  withTime?: boolean;
  /** Whether it may be emptied again. */
  clearable?: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string;
}

/** The office's clock is Bangkok's whatever the computer's is set to. */
const shown = (value: string, withTime: boolean): Dayjs =>
  withTime
    ? dayjs(new Date(new Date(value).getTime() + 7 * 3_600_000).toISOString().slice(0, 16))
    : dayjs(value);

/** A date field that is typed and shown in the Buddhist era in Thai. */
export function ThaiDatePicker({ value, onChange, withTime = false, clearable = false, ...rest }: Props) {
  const { language } = useLanguage();
  const era = language === 'th' ? 'BBBB' : 'YYYY';
  const locale = useMemo(() => {
    const base = (language === 'th' ? th : en).DatePicker;
    if (!base) return undefined;
    return { ...base, lang: { ...base.lang, yearFormat: era, cellYearFormat: era } };
  }, [language, era]);

  return (
    <Picker
      {...rest}
      {...(locale ? { locale } : {})}
      style={{ width: '100%' }}
      allowClear={clearable}
      needConfirm={false}
      showTime={withTime ? { format: 'HH:mm' } : false}
      format={`DD/MM/${era}${withTime ? ' HH:mm' : ''}`}
      value={value ? shown(value, withTime) : null}
      onChange={(date: Dayjs | null) =>
        onChange?.(date ? date.format(withTime ? 'YYYY-MM-DDTHH:mm:00+07:00' : 'YYYY-MM-DD') : null)
      }
    />
  );
}
