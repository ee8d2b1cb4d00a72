import { Input, Select } from 'antd';
import type { Production } from '@shared/api/types';
import { Field, Movable, replaced } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { isBook } from '@shared/productions';
import { StatusTag } from '@shared/ui/StatusTag';
import { approved } from './queries';
import type { Entry } from './types';

interface Props {
  entries: Entry[];
  productions: Production[];
  onChange: (entries: Entry[]) => void;
}

/** The reports of a book, in the order in which they are printed. */
export function Chapters({ entries, productions, onChange }: Props) {
  const { t } = useLanguage();
  const known = new Map(productions.map((one) => [one.id, one]));
  const free = productions.filter(
    (one) => !isBook(one) && entries.every((entry) => entry.productionId !== one.id),
  );
  return (
    <div className="stack">
      {entries.length === 0 && <p className="quiet">{t('books.chapters.none')}</p>}
      {entries.map((entry, at) => {
        const production = known.get(entry.productionId ?? '');
        const name = production?.titleTh ?? entry.reportCode ?? t('books.chapter.gone');
        return (
          <Movable
            key={entry.productionId ?? at}
            title={
              <>
                {at + 1}. {name}
              </>
            }
            name={name}
            list={entries}
            index={at}
            onList={onChange}
            testId="chapter"
          >
            <div>
              {approved(production) ? (
                <StatusTag tone="green">{t('books.chapter.ready')}</StatusTag>
              ) : (
                <StatusTag tone="amber">
                  {t(production ? 'books.chapter.notReady' : 'books.chapter.gone')}
                </StatusTag>
              )}
            </div>
            <Field label={t('books.chapter.title')} optional>
              {(control) => (
                <Input
                  {...control}
                  value={entry.titleTh ?? ''}
                  maxLength={200}
                  onChange={(event) =>
                    onChange(replaced(entries, at, { ...entry, titleTh: event.target.value || null }))
                  }
                />
              )}
            </Field>
          </Movable>
        );
      })}
      <Field label={t('books.chapters.add')}>
        {(control) => (
          <Select
            {...control}
            value={null}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('books.chapters.add')}
            onChange={(productionId: string) => onChange([...entries, { productionId }])}
            options={free.map((one) => ({
              value: one.id,
              label: `${one.titleTh} · ${t(`information.status.${one.status}`)}`,
            }))}
            data-testid="add-chapter"
          />
        )}
      </Field>
    </div>
  );
}
