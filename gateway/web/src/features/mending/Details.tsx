import { Button } from 'antd';
import type { DataSetVersion, Finding } from '@shared/api/types';
import { useLanguage } from '@shared/i18n';
import { ProblemAlert } from '@shared/ui/ProblemView';
import type { Column } from './sheet/columns';
import type { Sheet, View } from './sheet/Sheet';
import type { GridRow, Pending } from './sheet/types';
import styles from './Mending.module.css';

interface Props {
  sheet: Sheet;
  view: View;
  row: GridRow;
  column: Column | undefined;
  dataSet: DataSetVersion;
}

/** What is to be said about the chosen row, the chosen cell first: its findings, and what became of an edit. */
export function Details({ sheet, view, row, column, dataSet }: Props) {
  const { t, pick } = useLanguage();
  const findings = view.findings.get(row.row) ?? [];
  const here = findings.filter((finding) => finding.field === column?.name);
  const others = findings.filter((finding) => finding.field !== column?.name);
  const pending = view.pending.get(row.row);
  const label = pick(column?.field?.label.th ?? column?.name, column?.field?.label.en);
  return (
    <section className={styles.details} aria-live="polite" aria-label={t('mending.about', { row: row.row })}>
      <h2 className={styles.detailsTitle}>
        {t('mending.about', { row: row.row })} {label && <span className="quiet">· {label}</span>}
      </h2>
      {pending && <Edited pending={pending} sheet={sheet} dataSet={dataSet} />}
      {findings.length === 0 && <p className="quiet">{t('mending.clean')}</p>}
      <ul className={styles.list}>
        {[...here, ...others].map((finding) => (
          <Said key={`${finding.id}.${finding.code}`} finding={finding} strong={here.includes(finding)} />
        ))}
      </ul>
    </section>
  );
}

function Said({ finding, strong }: { finding: Finding; strong: boolean }) {
  const { t, pick } = useLanguage();
  const message = pick(finding.messageTh, finding.messageEn);
  return (
    <li className={styles[`has${finding.severity}`]}>
      <span className={styles[finding.severity]}>{t(`severity.${finding.severity}`)}</span>{' '}
      {strong ? <strong>{message}</strong> : message}{' '}
      <span className="quiet">
        {pick(finding.cureTh, finding.cureEn)} · {finding.titleTh} · {finding.code}
      </span>
      {finding.explanation && <div>{finding.explanation.text}</div>}
    </li>
  );
}

function Edited({ pending, sheet, dataSet }: { pending: Pending; sheet: Sheet; dataSet: DataSetVersion }) {
  const { t, pick } = useLanguage();
  const { row, state, now } = pending;
  if (state === 'refused') {
    return (
      <div className={styles.refused} data-testid="refused">
        <ProblemAlert error={pending.error} />
        <Button size="small" onClick={() => sheet.drop(row)}>
          {t('mending.drop')}
        </Button>
      </div>
    );
  }
  if (state !== 'conflict') return <p className="quiet">{t(`mending.state.${state}`)}</p>;
  const labelOf = (name: string) => {
    const label = dataSet.fields.find((field) => field.name === name)?.label;
    return pick(label?.th ?? name, label?.en);
  };
  return (
    <div className={styles.conflict} data-testid="conflict">
      <strong>{t(now ? 'mending.conflict' : 'mending.conflictGone')}</strong>
      <dl>
        {Object.entries(pending.values).map(([name, mine]) => (
          <div key={name}>
            <dt>{labelOf(name)}</dt>
            <dd>
              {t('mending.theirs')} <b>{now?.cells[name] ?? '–'}</b> · {t('mending.mine')}{' '}
              <b>{mine || '–'}</b>
            </dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <Button size="small" onClick={() => sheet.drop(row)} data-testid="take-theirs">
          {t('mending.takeTheirs')}
        </Button>
        {now && (
          <Button size="small" type="primary" onClick={() => sheet.insist(row)} data-testid="take-mine">
            {t('mending.takeMine')}
          </Button>
        )}
      </div>
    </div>
  );
}
