import { useLanguage } from '@shared/i18n';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Trial.module.css';
import type { TrialResult } from './trial';

type School = TrialResult['schools'][number];
type Rule = TrialResult['rules'][number];
type Sampled = TrialResult['sample'][number];

const number = (value: number) => value.toLocaleString('en-US');
const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));

/** Counts first, then where, then a few of the rows; personal values come masked from the service. */
export function TrialView({ result }: { result: TrialResult }) {
  const { t, pick } = useLanguage();
  const whole = result.before !== null;
  const found = result.schools.filter((school) => school.after > 0);
  const share = result.rows === 0 ? 0 : (100 * result.rowsFound) / result.rows;
  const changed = result.rules.filter((rule) => rule.before !== rule.after);
  const names = new Map(result.schools.map((school) => [school.schoolCode, school.nameTh]));

  const counts: Column<{ before: number | null; after: number }>[] = [
    ...(whole
      ? [
          {
            key: 'before',
            title: t('lab.before'),
            align: 'right' as const,
            render: (one: { before: number | null }) => number(one.before ?? 0),
          },
        ]
      : []),
    {
      key: 'after',
      title: whole ? t('lab.after') : t('lab.found'),
      align: 'right',
      sort: (one) => one.after,
      render: (one) => number(one.after),
    },
    ...(whole
      ? [
          {
            key: 'change',
            title: t('lab.change'),
            align: 'right' as const,
            sort: (one: { before: number | null; after: number }) => one.after - (one.before ?? 0),
            render: (one: { before: number | null; after: number }) => (
              <strong>{signed(one.after - (one.before ?? 0))}</strong>
            ),
          },
        ]
      : []),
  ];
  const bySchool: Column<School>[] = [
    {
      key: 'school',
      title: t('lab.school'),
      primary: true,
      sort: (one) => one.nameTh,
      render: (one) => one.nameTh,
    },
    { key: 'code', title: t('schools.code'), render: (one) => <span className="num">{one.schoolCode}</span> },
    { key: 'rows', title: t('lab.rows'), align: 'right', render: (one) => number(one.rows) },
    ...counts,
    {
      key: 'share',
      title: t('lab.share'),
      align: 'right',
      sort: (one) => (one.rows === 0 ? 0 : one.after / one.rows),
      render: (one) => `${(one.rows === 0 ? 0 : (100 * one.after) / one.rows).toFixed(1)}%`,
    },
  ];
  const byRule: Column<Rule>[] = [
    { key: 'rule', title: t('lab.rule'), primary: true, sort: (one) => one.code, render: (one) => one.code },
    ...counts,
  ];
  const sample: Column<Sampled>[] = [
    {
      key: 'message',
      title: t('lab.message'),
      primary: true,
      render: (one) => pick(one.messageTh, one.messageEn),
    },
    { key: 'school', title: t('lab.school'), render: (one) => names.get(one.schoolCode) ?? one.schoolCode },
    {
      key: 'row',
      title: t('lab.row'),
      align: 'right',
      render: (one) => (one.row === 0 ? '–' : number(one.row)),
    },
    { key: 'value', title: t('lab.value'), render: (one) => <code>{one.value}</code> },
    ...(whole ? [{ key: 'code', title: t('lab.rule'), render: (one: Sampled) => one.code }] : []),
  ];

  return (
    <div className="stack" data-testid="trial">
      <Panel>
        <dl className={styles.counts}>
          <Count name={t('lab.rows')} value={number(result.rows)} />
          {whole && <Count name={t('lab.before')} value={number(result.before ?? 0)} />}
          <Count
            name={whole ? t('lab.after') : t('lab.found')}
            value={number(result.after)}
            testId="trial-found"
          />
          <Count name={t('lab.share')} value={`${share.toFixed(2)}%`} />
          <Count
            name={t('lab.schools')}
            value={`${number(found.length)} / ${number(result.schools.length)}`}
          />
          <Count name={t('lab.time')} value={(result.millis / 1000).toFixed(1)} />
        </dl>
        {result.bound && (
          <p className={styles.note}>{t('lab.bounded', { limit: t(`lab.bound.${result.bound}`) })}</p>
        )}
        {result.notCollected.length > 0 && (
          <p className={styles.note}>{t('lab.notCollected', { fields: result.notCollected.join(', ') })}</p>
        )}
        {result.skippedSchools > 0 && (
          <p className={styles.note}>{t('lab.skipped', { count: result.skippedSchools })}</p>
        )}
      </Panel>
      {!whole && result.after === 0 && (
        <Panel>
          <Empty title={t('lab.none')}>{t('lab.noneText')}</Empty>
        </Panel>
      )}
      {whole && (
        <Panel flush title={t('lab.byRule')}>
          <DataTable
            caption={t('lab.byRule')}
            columns={byRule}
            rows={changed}
            rowKey={(one) => one.code}
            empty={<Empty title={t('lab.same')} />}
          />
        </Panel>
      )}
      {found.length > 0 && (
        <Panel flush title={t('lab.bySchool')}>
          <DataTable
            caption={t('lab.bySchool')}
            columns={bySchool}
            rows={found}
            rowKey={(one) => one.schoolCode}
            testId="trial-schools"
          />
        </Panel>
      )}
      {result.sample.length > 0 && (
        <Panel flush title={t('lab.sample')}>
          <DataTable
            caption={t('lab.sample')}
            columns={sample}
            rows={result.sample}
            rowKey={(one) => `${one.schoolCode}/${one.row}/${one.field}/${one.code}`}
          />
        </Panel>
      )}
    </div>
  );
}

function Count({ name, value, testId }: { name: string; value: string; testId?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={testId}>{value}</dd>
    </div>
  );
}
