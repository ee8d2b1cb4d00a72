import { useLanguage } from '@shared/i18n';
import { DataTable } from '@shared/ui/DataTable';
import { Empty } from '@shared/ui/states';
import { useFieldOptions } from './parts/fields';
import styles from './Reports.module.css';
import type { Design } from './types';
import { type Change, changesBetween, wordsOf } from './words';

interface Props {
  /** Null where nothing is in force yet. */
  before: Design | null;
  after: Design;
}

/** What a design says otherwise than another, in words. */
export function Compared({ before, after }: Props) {
  const { t } = useLanguage();
  const { labelOf } = useFieldOptions();
  const changes = changesBetween(
    before ? wordsOf(before, t, labelOf) : new Map<string, string>(),
    wordsOf(after, t, labelOf),
  );
  if (changes.length === 0) return <Empty title={t('designs.compare.same')} />;
  const side = (name: 'before' | 'after') => ({
    key: name,
    title: t(`designs.compare.${name}`),
    render: (one: Change) => (
      <span className={name === 'before' ? styles.old : styles.now}>
        {one[name] ?? <em className="quiet">{t('designs.compare.absent')}</em>}
      </span>
    ),
  });
  return (
    <DataTable
      caption={t('designs.compare')}
      columns={[
        { key: 'what', title: t('designs.compare.what'), primary: true, render: (one) => one.what },
        side('before'),
        side('after'),
      ]}
      rows={changes}
      rowKey={(one) => one.what}
      testId="design-changes"
    />
  );
}
