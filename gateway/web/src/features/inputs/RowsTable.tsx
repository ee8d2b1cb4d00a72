import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { StatusTag } from '@shared/ui/StatusTag';
import { Empty } from '@shared/ui/states';
import styles from './Inputs.module.css';
import { keyText } from './rows';
import type { InputRow, InputTable } from './types';

interface Props {
  table: InputTable;
  rows: InputRow[];
  /** By row number from 1. */
  faults: Map<number, string[]>;
  /** Absent for those who only read. */
  onEdit?: (at: number) => void;
  onRemove?: (at: number) => void;
}

interface Numbered {
  at: number;
  row: InputRow;
}

/** The rows with what each rests on; what is wrong is said at the row itself. */
export function RowsTable({ table, rows, faults, onEdit, onRemove }: Props) {
  const { t, pick } = useLanguage();
  const [first, ...others] = table.keys;
  const faultsOf = (at: number) => faults.get(at + 1) ?? [];
  const columns: Column<Numbered>[] = [
    {
      key: 'first',
      title: first ? pick(first.labelTh, first.labelEn) : '',
      primary: true,
      minWidth: 140,
      render: ({ at, row }) => (
        <>
          {first && keyText(first, row, pick)}
          {faultsOf(at).map((text) => (
            <p key={text} className={styles.fault}>
              {text}
            </p>
          ))}
        </>
      ),
    },
    ...others.map((key): Column<Numbered> => ({
      key: key.code,
      title: pick(key.labelTh, key.labelEn),
      render: ({ row }) => keyText(key, row, pick) || '–',
    })),
    {
      key: 'value',
      title: `${t('inputs.value')} (${pick(table.unitTh, table.unitEn)})`,
      align: 'right',
      sort: ({ row }) => row.value,
      render: ({ row }) =>
        row.value?.toLocaleString('en-US', { maximumFractionDigits: table.decimals }) ?? '–',
    },
    {
      key: 'from',
      title: t('inputs.validFrom'),
      sort: ({ row }) => row.validFrom,
      render: ({ row }) => <DateText value={row.validFrom} />,
    },
    {
      key: 'to',
      title: t('inputs.validTo'),
      render: ({ row }) => (row.validTo ? <DateText value={row.validTo} /> : t('inputs.open')),
    },
    {
      key: 'authority',
      title: t('inputs.authority'),
      minWidth: 200,
      render: ({ row }) => (
        <>
          {row.authority || '–'}
          {row.source && <div className="small quiet">{row.source}</div>}
        </>
      ),
    },
    {
      key: 'confirmed',
      title: t('inputs.state'),
      render: ({ row }) => (
        <StatusTag tone={row.confirmed ? 'green' : 'amber'}>
          {t(row.confirmed ? 'inputs.confirmed' : 'inputs.notConfirmed')}
        </StatusTag>
      ),
    },
  ];
  if (onEdit && onRemove) {
    columns.push({
      key: 'acts',
      title: t('inputs.acts'),
      untitled: true,
      bare: true,
      hold: 'end',
      render: ({ at }) => (
        <span className="row">
          <Button
            type="text"
            icon={<EditOutlined />}
            aria-label={t('inputs.edit', { row: at + 1 })}
            onClick={() => onEdit(at)}
          />
          <Button
            type="text"
            danger
            icon={<DeleteOutlined />}
            aria-label={t('inputs.remove', { row: at + 1 })}
            onClick={() => onRemove(at)}
          />
        </span>
      ),
    });
  }
  return (
    <DataTable
      caption={pick(table.titleTh, table.titleEn)}
      columns={columns}
      rows={rows.map((row, at) => ({ at, row }))}
      rowKey={({ at }) => String(at)}
      rowTone={({ at }) => (faultsOf(at).length > 0 ? 'attention' : undefined)}
      empty={<Empty title={t('inputs.none')}>{t('inputs.noneText')}</Empty>}
      testId="input-rows"
    />
  );
}
