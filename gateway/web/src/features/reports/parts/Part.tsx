import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '@shared/i18n';
import { moved, without } from '../draft';
import { Faults } from '../problems';
import styles from '../Reports.module.css';

interface Props<T> {
  title: string;
  /** Where it stands in the design, such as `columns[0].measures[1]`; its faults are shown in it. */
  at: string;
  list: T[];
  index: number;
  onList: (list: T[]) => void;
  testId?: string;
  children: ReactNode;
}

/** One of several parts: it can be moved and taken away, and what is wrong with it stands in it. */
export function Part<T>({ title, at, list, index, onList, testId, children }: Props<T>) {
  const { t } = useLanguage();
  const act = (name: string, icon: ReactNode, disabled: boolean, onClick: () => void) => (
    <Button
      size="small"
      type="text"
      icon={icon}
      disabled={disabled}
      onClick={onClick}
      aria-label={`${name} ${title}`}
    />
  );
  return (
    <section className={styles.part} aria-label={title} data-testid={testId}>
      <div className={styles.partHead}>
        <strong>{title}</strong>
        <div>
          {act(t('designs.up'), <ArrowUpOutlined />, index === 0, () => onList(moved(list, index, -1)))}
          {act(t('designs.down'), <ArrowDownOutlined />, index === list.length - 1, () =>
            onList(moved(list, index, 1)),
          )}
          {act(t('designs.remove'), <DeleteOutlined />, false, () => onList(without(list, index)))}
        </div>
      </div>
      <Faults at={at} />
      {children}
    </section>
  );
}
