import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseSide, DuplicateCase, SeenSide, WholeCase } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { SubmissionStatusTag } from '@shared/submissions';
import { Panel } from '@shared/ui/Panel';
import { StatusTag } from '@shared/ui/StatusTag';
import { Before } from './Before';
import { nameOf } from './names';
import { UnmaskCase } from './UnmaskCase';
import styles from './Case.module.css';

interface Props {
  whole: WholeCase;
  seen: SeenSide[];
  onSeen: (seen: SeenSide[]) => void;
}

/** Every school's row in a column of its own, field by field. */
export function Evidence({ whole, seen, onSeen }: Props) {
  const { t, pick } = useLanguage();
  const may = useMay();
  const { found, file } = whole;
  const here = file.sides.filter((side) => side.row !== null);
  const differing = file.fields.filter((line) => line.differs);
  const [view, setView] = useState<'differs' | 'all'>('all');
  const [asking, setAsking] = useState(false);
  const lines = view === 'differs' ? differing : file.fields;
  const real = (side: CaseSide, field: string) =>
    seen.find((one) => one.schoolCode === side.schoolCode)?.cells[field];
  return (
    <Panel
      flush
      title={t('duplicates.evidence')}
      note={t('duplicates.evidence.note')}
      testId="evidence"
      actions={
        <>
          <Segmented
            value={view}
            onChange={setView}
            aria-label={t('duplicates.evidence.view')}
            options={[
              { value: 'all', label: t('duplicates.evidence.all', { count: file.fields.length }) },
              { value: 'differs', label: t('duplicates.evidence.differing', { count: differing.length }) },
            ]}
          />
          {may('unmask') && here.length > 0 && (
            <Button
              onClick={() => (seen.length > 0 ? onSeen([]) : setAsking(true))}
              data-testid="unmask-case"
            >
              {t(seen.length > 0 ? 'duplicates.unmask.hide' : 'duplicates.unmask')}
            </Button>
          )}
        </>
      }
    >
      {seen.length > 0 && (
        <p className={styles.real} role="status" data-testid="real-values">
          {t('duplicates.unmask.shown')}
        </p>
      )}
      <Before before={file.before} />
      {here.length === 0 ? (
        <p className={styles.nobody}>{t('duplicates.evidence.nobody')}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('duplicates.evidence.note')}>
          <table className={styles.evidence}>
            <thead>
              <tr>
                <th scope="col">{t('duplicates.evidence.field')}</th>
                {file.sides.map((side) => (
                  <th key={side.schoolCode} scope="col">
                    <SideHead one={found} side={side} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr
                  key={line.field}
                  className={line.differs ? styles.differs : ''}
                  data-testid={`line-${line.field}`}
                >
                  <th scope="row">
                    {pick(line.labelTh, line.labelEn)}
                    {line.differs && <span className={styles.mark}> {t('duplicates.evidence.differs')}</span>}
                  </th>
                  {file.sides.map((side) => {
                    const value = real(side, line.field);
                    return (
                      <td key={side.schoolCode} data-school={nameOf(found, side.schoolCode)}>
                        {value === undefined ? (
                          <span className={line.personal ? styles.masked : ''}>
                            {side.cells[line.field] ?? '–'}
                          </span>
                        ) : (
                          <strong>{value ?? '–'}</strong>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {lines.length === 0 && <p className={styles.nobody}>{t('duplicates.evidence.allSame')}</p>}
        </div>
      )}
      {asking && (
        <UnmaskCase one={found} fields={file.fields} onSeen={onSeen} onClose={() => setAsking(false)} />
      )}
    </Panel>
  );
}

function SideHead({ one, side }: { one: DuplicateCase; side: CaseSide }) {
  const { t } = useLanguage();
  return (
    <div className={styles.head}>
      <Link to={`/collections/${one.collectionId}/schools/${side.schoolCode}`}>
        {nameOf(one, side.schoolCode)}
      </Link>
      <span className="small quiet">
        {side.schoolCode}
        {side.row !== null && ` · ${t('common.row', { row: side.row })}`} ·{' '}
        {t('common.version', { version: side.version })}
      </span>
      <span className="small quiet">
        {t('duplicates.evidence.received')} <DateText value={side.receivedAt} shape="dateTime" />
      </span>
      <span className="row">
        <SubmissionStatusTag status={side.status} />
        {one.ruling?.keepsAt === side.schoolCode && (
          <StatusTag tone="solid">{t('duplicates.keepsHere')}</StatusTag>
        )}
        {side.row === null && <StatusTag tone="grey">{t('duplicates.evidence.gone')}</StatusTag>}
      </span>
    </div>
  );
}
