import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Holiday } from '@shared/api/types';
import { buddhistYear, toGregorian } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { AddHoliday } from './AddHoliday';
import { HolidayItem } from './HolidayItem';
import { OfficeTabs } from '@shared/ui/OfficeTabs';
import { useHolidays } from './holidays';
import styles from './Office.module.css';

/** The office's calendar: every due date of every case is counted on it. */
export function OfficePage() {
  const { t, language } = useLanguage();
  const may = useMay();
  const [year, setYear] = useState(() => buddhistYear(new Date()));
  const [adding, setAdding] = useState(false);
  const holidays = useHolidays(toGregorian(year));
  const name = language === 'th' ? String(year) : String(toGregorian(year));
  return (
    <Page
      title={t('office.holidays')}
      intro={t('office.holidays.intro')}
      actions={
        may('manageHolidays') && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => setAdding(true)}
            data-testid="add-holiday"
          >
            {t('office.add')}
          </Button>
        )
      }
    >
      <OfficeTabs />
      <Panel
        flush
        title={t('office.year', { year: name })}
        actions={
          <>
            <Button
              aria-label={t('office.before')}
              icon={<LeftOutlined aria-hidden />}
              onClick={() => setYear(year - 1)}
            />
            <Button
              aria-label={t('office.after')}
              icon={<RightOutlined aria-hidden />}
              onClick={() => setYear(year + 1)}
            />
          </>
        }
      >
        <Loaded query={holidays}>{(items) => <Days items={items} />}</Loaded>
      </Panel>
      {adding && <AddHoliday onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Days({ items }: { items: Holiday[] }) {
  const { t } = useLanguage();
  const days = [...items].sort((a, b) => a.date.localeCompare(b.date));
  if (days.length === 0) return <Empty title={t('office.none')}>{t('office.noneText')}</Empty>;
  return (
    <ul className={styles.days} data-testid="holidays">
      {days.map((day) => (
        <HolidayItem key={`${day.date}${day.region ?? ''}`} day={day} />
      ))}
    </ul>
  );
}
