import { Button } from 'antd';
import type { Lineage, LineagePart } from '@shared/api/types';
import { figure } from '@shared/figures';
import { useLanguage } from '@shared/i18n';
import styles from '../Information.module.css';

interface Props {
  of: Lineage;
  /** Names a cell in words. */
  nameOf: (row: string, column: string) => string;
  onPart: (row: string, column: string) => void;
}

const SIDES = ['NUMERATOR', 'DENOMINATOR'] as const;

/** What an indicator was worked out of: each part has a pedigree of its own, or a source. */
export function Parts({ of, nameOf, onPart }: Props) {
  const { t } = useLanguage();
  const parts = of.parts ?? [];
  return SIDES.map((side) => {
    const here = parts.filter((one) => one.side === side);
    return (
      here.length > 0 && (
        <li key={side} data-testid={`lineage-${side.toLowerCase()}`}>
          <strong>{t(`lineage.${side}`)}</strong>
          <ul className={styles.certs}>
            {here.map((part, at) => (
              <li key={at}>
                <Part part={part} nameOf={nameOf} onPart={onPart} />
              </li>
            ))}
          </ul>
        </li>
      )
    );
  });
}

function Part({ part, nameOf, onPart }: Omit<Props, 'of'> & { part: LineagePart }) {
  const { t } = useLanguage();
  const { row, column, input, times, value } = part;
  const said = `${figure(value)}${times === 1 ? '' : ` × ${figure(times)}`}`;
  if (row !== null && column !== null) {
    return (
      <>
        <strong>{said}</strong>{' '}
        <Button type="link" size="small" onClick={() => onPart(row, column)} data-testid="lineage-part">
          {nameOf(row, column)}
        </Button>
      </>
    );
  }
  return (
    <>
      <strong>{said}</strong> {input && t('lineage.input', { table: input.table, version: input.version })}
      {input?.present !== undefined && input.present !== input.version && (
        <div className="small">{t('lineage.inputSince', { version: input.present })}</div>
      )}
      {input && <div className="small quiet">{Object.values(input.keys).join(' · ')}</div>}
      {input && (
        <div className="small">
          {input.row
            ? [input.row.authority, input.row.source].filter(Boolean).join(' · ')
            : t('lineage.inputMissing')}
          {input.row?.confirmed === false && ` · ${t('lineage.unconfirmed')}`}
        </div>
      )}
    </>
  );
}
