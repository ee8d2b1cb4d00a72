import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { DataTable } from '@shared/ui/DataTable';
import { fileSize } from '@shared/ui/fileSize';
import { Hash } from '@shared/ui/Hash';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { StatusTag } from '@shared/ui/StatusTag';
import { Proposal } from './Proposal';
import { bookPath } from './queries';
import type { Book, Edition } from './types';

export function EditionTag({ edition }: { edition: Edition }) {
  const { t } = useLanguage();
  return edition.draft ? (
    <StatusTag tone="amber">{t('books.edition.draft')}</StatusTag>
  ) : (
    <StatusTag tone="green">{t('books.edition.final')}</StatusTag>
  );
}

/** What was made of a book; each stays as it was, whatever becomes of the book. */
export function Editions({ book }: { book: Book }) {
  const { t } = useLanguage();
  return (
    <Panel flush title={t('books.editions')} testId="editions">
      <DataTable
        caption={t('books.editions')}
        columns={[
          {
            key: 'number',
            title: t('books.edition'),
            primary: true,
            render: (one) => t('books.edition.n', { number: one.number }),
          },
          {
            key: 'kind',
            title: t('board.status'),
            bare: true,
            render: (one) => <EditionTag edition={one} />,
          },
          {
            key: 'at',
            title: t('books.edition.at'),
            render: (one) => <DateText value={one.madeAt} shape="dateTime" />,
          },
          { key: 'by', title: t('books.edition.by'), render: (one) => one.madeBy },
          { key: 'hash', title: 'SHA-256', render: (one) => <Hash value={one.sha256} /> },
          {
            key: 'public',
            title: t('books.public'),
            bare: true,
            render: (one) => <Proposal book={book} edition={one} />,
          },
          {
            key: 'file',
            title: t('information.view.files'),
            bare: true,
            render: (one) => (
              <a href={`${bookPath(book.id)}/outputs/pdf?edition=${one.number}`} data-testid="download-book">
                {t('common.download', { what: 'PDF' })} ({fileSize(one.bytes)})
              </a>
            ),
          },
        ]}
        rows={[...book.editions].reverse()}
        rowKey={(one) => String(one.number)}
        empty={<Empty title={t('books.editions.none')} />}
      />
    </Panel>
  );
}
