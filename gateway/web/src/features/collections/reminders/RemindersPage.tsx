import { useParams } from 'react-router';
import type { Reminders } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { type Translate, useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useBoard } from '@shared/submissions';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import styles from './Reminders.module.css';
import { PlanForm } from './PlanForm';
import { useReminders } from './queries';
import { RemindNow } from './RemindNow';

/** When schools are reminded by themselves, whom to remind now, and what was told so far. */
export function RemindersPage() {
  const { id = '' } = useParams();
  const may = useMay();
  const reminders = useReminders(id);
  const board = useBoard(id);
  return (
    <Loaded query={reminders}>
      {(plan) => (
        <div className="stack">
          <Coming plan={plan} />
          {may('manageCollections') && <PlanForm key={plan.version} id={id} plan={plan} />}
          {may('manageCollections') && <Loaded query={board}>{(all) => <RemindNow board={all} />}</Loaded>}
          <GivenList plan={plan} />
        </div>
      )}
    </Loaded>
  );
}

const when = (t: Translate, daysBefore: number | null) =>
  daysBefore === null
    ? t('reminders.byHand')
    : daysBefore === 0
      ? t('reminders.onTheDay')
      : t('reminders.daysBefore', { days: daysBefore });

function Coming({ plan }: { plan: Reminders }) {
  const { t } = useLanguage();
  return (
    <Panel title={t('reminders.coming')} note={t('reminders.note')} testId="reminders-coming">
      {plan.toCome.length === 0 ? (
        <Empty title={t(plan.active ? 'reminders.noneComing' : 'reminders.off')} />
      ) : (
        <ul className={styles.coming}>
          {plan.toCome.map((next) => (
            <li key={`${next.deadline}${next.daysBefore}`}>
              <strong>
                <DateText value={next.at} shape="dateTime" />
              </strong>
              <span>
                {t(`reminders.${next.deadline}`)} · {when(t, next.daysBefore)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function GivenList({ plan }: { plan: Reminders }) {
  const { t } = useLanguage();
  const columns: Column<Reminders['given'][number]>[] = [
    {
      key: 'what',
      title: t('reminders.what'),
      primary: true,
      render: (one) => `${t(`reminders.${one.deadline}`)} · ${when(t, one.daysBefore)}`,
    },
    {
      key: 'schools',
      title: t('reminders.schools'),
      align: 'right',
      render: (one) => one.schools.toLocaleString('en-US'),
    },
    {
      key: 'at',
      title: t('reminders.at'),
      render: (one) => <DateText value={one.lastAt} shape="dateTime" />,
    },
  ];
  return (
    <Panel title={t('reminders.given')} flush testId="reminders-given">
      <DataTable
        caption={t('reminders.given')}
        columns={columns}
        rows={plan.given}
        rowKey={(one) => `${one.deadline}${one.daysBefore ?? 'hand'}`}
        empty={<Empty title={t('reminders.noneGiven')} />}
      />
    </Panel>
  );
}
