import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { buddhistYear, DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useAreas } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { AreaChoice } from '@shared/ui/AreaChoice';
import { OfficeTabs } from '@shared/ui/OfficeTabs';
import { type RegisterLine, useRegister } from './letterheads';

const BOOKS = ['MEMO', 'CIRCULAR', 'LETTER'] as const;

/** The register of numbered papers: one book a year, no number twice, none missing. */
export function RegisterPage() {
  const { t } = useLanguage();
  const areas = useAreas();
  const [chosen, setChosen] = useState('');
  const [book, setBook] = useState<string>('MEMO');
  const [year, setYear] = useState(() => buddhistYear(new Date()));
  const area = chosen || (areas[0] ?? '');
  const lines = useRegister(area, book, year);
  const columns: Column<RegisterLine>[] = [
    { key: 'no', title: t('register.number'), render: (line) => line.shown, primary: true },
    { key: 'date', title: t('register.date'), render: (line) => <DateText value={line.date} /> },
    { key: 'subject', title: t('register.subject'), render: (line) => line.subject },
    { key: 'to', title: t('register.to'), render: (line) => line.to },
    {
      key: 'state',
      title: t('register.state'),
      render: (line) => (line.voided ? t('register.voided', { reason: line.voided.reason }) : line.by),
    },
  ];
  return (
    <Page
      title={t('register.title')}
      intro={t('register.intro')}
      actions={<AreaChoice areas={areas} area={area} onChange={setChosen} />}
    >
      <OfficeTabs />
      <Panel
        flush
        testId="register"
        title={t('office.year', { year: String(year) })}
        actions={
          <>
            <Select
              aria-label={t('register.book')}
              value={book}
              onChange={setBook}
              options={BOOKS.map((value) => ({ value, label: t(`register.book.${value}`) }))}
            />
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
        {area === '' ? (
          <Empty title={t('letterhead.noArea')}>{t('letterhead.noAreaText')}</Empty>
        ) : (
          <Loaded query={lines}>
            {(page) => (
              <DataTable
                caption={t('register.title')}
                columns={columns}
                rows={page.items}
                rowKey={(line) => line.id}
                rowTone={(line) => (line.voided ? 'muted' : undefined)}
                empty={<Empty title={t('register.none')}>{t('register.noneText')}</Empty>}
              />
            )}
          </Loaded>
        )}
      </Panel>
    </Page>
  );
}
