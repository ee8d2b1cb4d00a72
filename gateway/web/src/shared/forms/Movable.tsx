import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '@shared/i18n';
import { moved, without } from './lists';
import styles from './Movable.module.css';

interface Props<T> {
  title: ReactNode;
  /** The title in words, for those who cannot see it. */
  name: string;
  list: T[];
  index: number;
  onList: (list: T[]) => void;
  testId?: string;
  children?: ReactNode;
}

/** One of several parts that can be moved and taken away, by mouse or by keyboard. */
export function Movable<T>({ title, name, list, index, onList, testId, children }: Props<T>) {
  const { t } = useLanguage();
  const act = (what: string, icon: ReactNode, disabled: boolean, onClick: () => void) => (
    <Button
      size="small"
      type="text"
      icon={icon}
      disabled={disabled}
      onClick={onClick}
      aria-label={`${what} ${name}`}
    />
  );
  return (
    <section className={styles.part} aria-label={name} data-testid={testId}>
      <div className={styles.head}>
        <strong>{title}</strong>
        <div>
          {act(t('part.up'), <ArrowUpOutlined />, index === 0, () => onList(moved(list, index, -1)))}
          {act(t('part.down'), <ArrowDownOutlined />, index === list.length - 1, () =>
            onList(moved(list, index, 1)),
          )}
          {act(t('part.remove'), <DeleteOutlined />, false, () => onList(without(list, index)))}
        </div>
      </div>
      {children}
    </section>
  );
}
