import { Checkbox, Input, Radio, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { School } from '@shared/api/types';
import { Choices, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Loaded } from '@shared/query/Loaded';
import { useSchools } from '@shared/registry/queries';
import { type Column, DataTable } from '@shared/ui/DataTable';
import type { StepProps } from './WhatStep';
import styles from './Wizard.module.css';

export function SchoolsStep(props: StepProps) {
  const schools = useSchools();
  return <Loaded query={schools}>{(all) => <Choose {...props} all={all.filter((s) => s.active)} />}</Loaded>;
}

function Choose({ draft, change, all }: StepProps & { all: School[] }) {
  const { t } = useLanguage();
  const areas = useMemo(() => [...new Map(all.map((s) => [s.areaCode, s.areaNameTh ?? s.areaCode]))], [all]);
  const inArea = useMemo(() => all.filter((s) => s.areaCode === draft.areaCode), [all, draft.areaCode]);
  const [only] = areas;

  useEffect(() => {
    if (only && !areas.some(([code]) => code === draft.areaCode))
      change({ areaCode: only[0], schoolCodes: [] });
  }, [only, areas, draft.areaCode, change]);

  return (
    <>
      {areas.length > 1 && (
        <div className={styles.fields}>
          <Field label={t('wizard.area')} required>
            {(control) => (
              <Select
                {...control}
                value={draft.areaCode || undefined}
                showSearch={{ optionFilterProp: 'label' }}
                onChange={(areaCode) => change({ areaCode, schoolCodes: [] })}
                options={areas.map(([value, label]) => ({ value, label }))}
              />
            )}
          </Field>
        </div>
      )}
      <Choices label={t('wizard.who')}>
        <Radio.Group
          value={draft.everySchool}
          onChange={(event) => change({ everySchool: event.target.value as boolean })}
          options={[
            { value: true, label: t('wizard.everySchool', { count: inArea.length }) },
            { value: false, label: t('wizard.someSchools') },
          ]}
        />
      </Choices>
      {!draft.everySchool && <Pick draft={draft} change={change} schools={inArea} />}
    </>
  );
}

function Pick({ draft, change, schools }: StepProps & { schools: School[] }) {
  const { t } = useLanguage();
  const [words, setWords] = useState('');
  const picked = useMemo(() => new Set(draft.schoolCodes), [draft.schoolCodes]);
  const shown = schools.filter((s) => `${s.code} ${s.nameTh} ${s.districtTh ?? ''}`.includes(words.trim()));
  const all = shown.length > 0 && shown.every((school) => picked.has(school.code));

  const set = (codes: string[], on: boolean) => {
    const next = new Set(picked);
    for (const code of codes) {
      if (on) next.add(code);
      else next.delete(code);
    }
    change({ schoolCodes: [...next] });
  };
  const columns: Column<School>[] = [
    {
      key: 'name',
      title: t('schools.name'),
      primary: true,
      sort: (s) => s.nameTh,
      render: (s) => (
        <Checkbox checked={picked.has(s.code)} onChange={(event) => set([s.code], event.target.checked)}>
          {s.nameTh}
        </Checkbox>
      ),
    },
    { key: 'code', title: t('schools.code'), sort: (s) => s.code, render: (s) => s.code },
    {
      key: 'district',
      title: t('schools.district'),
      sort: (s) => s.districtTh ?? '',
      render: (s) => s.districtTh,
    },
  ];
  return (
    <>
      <div className={styles.picked}>
        <Input.Search
          aria-label={t('schools.search')}
          placeholder={t('schools.search')}
          allowClear
          style={{ maxWidth: 340 }}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Checkbox
          checked={all}
          onChange={(event) =>
            set(
              shown.map((s) => s.code),
              event.target.checked,
            )
          }
        >
          {t('wizard.pickShown', { count: shown.length })}
        </Checkbox>
        <strong>{t('wizard.picked', { count: picked.size })}</strong>
      </div>
      <DataTable caption={t('wizard.someSchools')} columns={columns} rows={shown} rowKey={(s) => s.code} />
    </>
  );
}
