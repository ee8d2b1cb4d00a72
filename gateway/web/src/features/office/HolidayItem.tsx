import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Holiday } from '@shared/api/types';
import { DateText, formatDate } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { useAct } from '@shared/query/useAct';
import { Confirm } from '@shared/ui/Confirm';
import { StatusTag } from '@shared/ui/StatusTag';
import { HOLIDAYS, HOLIDAYS_KEY } from './holidays';
import { kindKey } from './kinds';
import styles from './Office.module.css';

export function HolidayItem({ day }: { day: Holiday }) {
  const { t, pick, language } = useLanguage();
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const remove = useAct({
    act: () => api.remove(`${HOLIDAYS}/${day.date}`),
    refresh: [HOLIDAYS_KEY, ['my-steps'], ['requests'], ['productions'], ['collections']],
    done: t('office.removed'),
    onDone: () => setAsked(false),
  });
  const name = pick(day.nameTh, day.nameEn);
  const date = formatDate(day.date, language, 'long');
  const kind = kindKey(day.kind);
  return (
    <li className={styles.day}>
      <span className={styles.date}>
        <DateText value={day.date} shape="day" />
      </span>
      <span className={styles.name}>
        {name}
        {kind && day.kind !== 'PUBLIC' && <StatusTag tone="amber">{t(kind)}</StatusTag>}
      </span>
      {may('manageHolidays') && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('office.remove', { name, date })}
          onClick={() => setAsked(true)}
        />
      )}
      <Confirm
        open={asked}
        danger
        title={t('office.remove.title')}
        okText={t('office.remove.ok')}
        busy={remove.isPending}
        error={remove.error}
        onOk={() => remove.mutate()}
        onCancel={() => setAsked(false)}
      >
        {t('office.remove.text', { name, date })}
      </Confirm>
    </li>
  );
}
