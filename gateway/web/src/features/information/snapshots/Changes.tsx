import { Chart } from '@shared/charts';
import { DateText, formatDate } from '@shared/dates';
import { figure, signed } from '@shared/figures';
import { type Translate, useLanguage } from '@shared/i18n';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Facts } from '@shared/ui/Facts';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag, type Tone } from '@shared/ui/StatusTag';
import type { ChangeKind, SchoolChange, SnapshotChanges } from './queries';

const TONES: Record<ChangeKind, Tone> = {
  JOINED: 'green',
  LEFT: 'red',
  GREW: 'blue',
  SHRANK: 'amber',
  CORRECTED: 'plum',
};

/** Values more than these make a list, not a chart. */
const CHARTED = 24;

const numbers = <T extends { before: number; after: number }>(t: Translate): Column<T>[] => [
  {
    key: 'before',
    title: t('snapshots.compare.recordsBefore'),
    align: 'right',
    sort: (one) => one.before,
    render: (one) => figure(one.before),
  },
  {
    key: 'after',
    title: t('snapshots.compare.recordsAfter'),
    align: 'right',
    sort: (one) => one.after,
    render: (one) => figure(one.after),
  },
  {
    key: 'difference',
    title: t('snapshots.compare.difference'),
    align: 'right',
    sort: (one) => one.after - one.before,
    render: (one) => signed(one.after - one.before),
  },
];

interface Props {
  found: SnapshotChanges;
  /** By what the records are counted, in words. */
  by: string;
}

export function Changes({ found, by }: Props) {
  const { t } = useLanguage();
  const { before, after, schools, values } = found;
  return (
    <div className="stack" data-testid="changes">
      <Panel title={t('snapshots.compare.whole')}>
        <div className="columns">
          {[['before', before] as const, ['after', after] as const].map(([name, side]) => (
            <section key={name} aria-label={t(`snapshots.compare.${name}`)}>
              <h3>{t(`snapshots.compare.${name}`)}</h3>
              <Facts
                items={[
                  [t('information.title'), side.titleTh],
                  [t('collections.asOf'), <DateText key="at" value={side.referenceDate} />],
                  [t('information.schools'), withChange(side.schools, name, before.schools, after.schools)],
                  [t('board.rows'), withChange(side.rows, name, before.rows, after.rows)],
                  ['SHA-256', <Hash key="hash" value={side.sha256} />],
                ]}
              />
            </section>
          ))}
        </div>
      </Panel>
      {schools.length === 0 ? (
        <Panel>
          <Empty title={t('snapshots.compare.same')} />
        </Panel>
      ) : (
        <Panel
          flush
          title={t('snapshots.compare.schools')}
          note={t('snapshots.compare.unchanged', { count: found.unchanged })}
        >
          <Schools schools={schools} />
        </Panel>
      )}
      {values.length > 0 && <Values found={found} by={by} />}
    </div>
  );
}

function withChange(value: number, side: 'before' | 'after', before: number, after: number) {
  return side === 'before' || before === after
    ? figure(value)
    : `${figure(value)} (${signed(after - before)})`;
}

function Schools({ schools }: { schools: SchoolChange[] }) {
  const { t } = useLanguage();
  const columns: Column<SchoolChange>[] = [
    {
      key: 'school',
      title: t('schools.name'),
      primary: true,
      sort: (one) => one.schoolNameTh,
      render: (one) => `${one.schoolNameTh} (${one.schoolCode})`,
    },
    {
      key: 'kind',
      title: t('snapshots.compare.what'),
      bare: true,
      sort: (one) => one.kind,
      render: (one) => <StatusTag tone={TONES[one.kind]}>{t(`snapshots.kind.${one.kind}`)}</StatusTag>,
    },
    ...numbers<SchoolChange>(t),
  ];
  return (
    <DataTable
      caption={t('snapshots.compare.schools')}
      columns={columns}
      rows={schools}
      rowKey={(one) => one.schoolCode}
      short
      testId="changed-schools"
    />
  );
}

function Values({ found: { values, before, after }, by }: Props) {
  const { t, language } = useLanguage();
  const title = `${t('snapshots.compare.by')} ${by}`;
  const name = (label: string) => label || t('snapshots.compare.nothing');
  return (
    <>
      {values.length <= CHARTED && (
        <Panel>
          <Chart
            kind="BAR"
            title={title}
            categories={values.map((one) => name(one.labelTh))}
            series={[
              {
                name: `${t('snapshots.compare.before')} ${formatDate(before.referenceDate, language)}`,
                values: values.map((one) => one.before),
              },
              {
                name: `${t('snapshots.compare.after')} ${formatDate(after.referenceDate, language)}`,
                values: values.map((one) => one.after),
              },
            ]}
          />
        </Panel>
      )}
      <Panel flush title={title}>
        <DataTable
          caption={title}
          columns={[
            {
              key: 'value',
              title: t('snapshots.compare.value'),
              primary: true,
              render: (one) => name(one.labelTh),
            },
            ...numbers(t),
          ]}
          rows={values}
          rowKey={(one) => one.value}
          short
          testId="changed-values"
        />
      </Panel>
    </>
  );
}
