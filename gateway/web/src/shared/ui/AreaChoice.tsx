import { Select } from 'antd';
import { useLanguage } from '@shared/i18n';

interface Props {
  areas: string[];
  area: string;
  onChange: (area: string) => void;
}

/** Only those who work for several offices have a choice to make. */
export function AreaChoice({ areas, area, onChange }: Props) {
  const { t } = useLanguage();
  if (areas.length < 2) return null;
  return (
    <Select
      aria-label={t('letterhead.area')}
      value={area}
      onChange={onChange}
      options={areas.map((value) => ({ value, label: `${t('letterhead.area')} ${value}` }))}
      style={{ minWidth: 200 }}
    />
  );
}
