import { Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { School } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useSchools } from '@shared/registry/queries';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { gradeSpan } from './gradeSpan';
import { SchoolTabs } from './SchoolTabs';
import styles from './Schools.module.css';

export function SchoolsPage() {
  const { t } = useLanguage();
  const schools = useSchools();
  return (
    <Page title={t('nav.schools')} intro={t('schools.intro')}>
      <SchoolTabs />
      <Panel flush>
        <Loaded query={schools}>{(all) => <Registry all={all} />}</Loaded>
      </Panel>
    </Page>
  );
}

function Registry({ all }: { all: School[] }) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const [district, setDistrict] = useState<string | null>(null);
  const districts = useMemo(
    () => [...new Set(all.flatMap((s) => s.districtTh ?? []))].sort((a, b) => a.localeCompare(b, 'th')),
    [all],
  );
  const wanted = words.trim().toLowerCase();
  const shown = all.filter(
    (s) =>
      (district === null || s.districtTh === district) &&
      (wanted === '' ||
        [s.code, s.code10, s.obecCode, s.nameTh, s.subdistrictTh, s.network].some((part) =>
          part?.toLowerCase().includes(wanted),
        )),
  );
  const columns: Column<School>[] = [
    {
      key: 'name',
      title: t('schools.name'),
      primary: true,
      sort: (s) => s.nameTh,
      render: (s) => <Link to={`/schools/${s.code}`}>{s.nameTh}</Link>,
    },
    {
      key: 'code',
      title: t('schools.code'),
      sort: (s) => s.code,
      render: (s) => <span className="num">{s.code}</span>,
    },
    {
      key: 'district',
      title: t('schools.district'),
      sort: (s) => s.districtTh ?? '',
      render: (s) => s.districtTh,
    },
    {
      key: 'sub',
      title: t('schools.subdistrict'),
      sort: (s) => s.subdistrictTh ?? '',
      render: (s) => s.subdistrictTh,
    },
    { key: 'grades', title: t('schools.grades'), render: (s) => gradeSpan(s.grades) },
    {
      key: 'active',
      title: t('schools.state'),
      bare: true,
      render: (s) =>
        s.active ? (
          <span className="quiet">{t('schools.active')}</span>
        ) : (
          <StatusTag tone="grey">{t('schools.inactive')}</StatusTag>
        ),
    },
  ];
  return (
    <>
      <div className={styles.tools}>
        <Input
          allowClear
          aria-label={t('schools.search')}
          placeholder={t('schools.search')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          style={{ maxWidth: 360 }}
          data-testid="school-search"
        />
        {districts.length > 1 && (
          <Select
            allowClear
            aria-label={t('schools.district')}
            placeholder={t('board.anyDistrict')}
            value={district}
            onChange={(value: string | null) => setDistrict(value ?? null)}
            options={districts.map((value) => ({ value, label: value }))}
            style={{ minWidth: 190 }}
          />
        )}
        <span className={styles.count} role="status">
          {t('board.shown', { shown: shown.length, all: all.length })}
        </span>
      </div>
      <DataTable
        caption={t('schools.tab.registry')}
        columns={columns}
        rows={shown}
        rowKey={(s) => s.code}
        rowTone={(s) => (s.active ? undefined : 'muted')}
        testId="schools-table"
        empty={
          <Empty drawing="search" title={t(all.length === 0 ? 'schools.none' : 'schools.notFound')}>
            {all.length === 0 && t('schools.noneText')}
          </Empty>
        }
      />
    </>
  );
}
