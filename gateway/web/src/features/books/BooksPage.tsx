import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { type Column, DataTable } from '@shared/ui/DataTable';
import { InformationTabs } from '@shared/ui/InformationTabs';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { Empty } from '@shared/ui/states';
import { EditionTag } from './Editions';
import { useBooks } from './queries';
import type { Book } from './types';

/** All statistics books, each with what was last made of it. */
export function BooksPage() {
  const { t } = useLanguage();
  const may = useMay();
  const books = useBooks();
  const columns: Column<Book>[] = [
    {
      key: 'title',
      title: t('books.title'),
      primary: true,
      sort: (one) => one.contents.titleTh,
      render: (one) => <Link to={`/information/books/${one.id}`}>{one.contents.titleTh}</Link>,
    },
    {
      key: 'year',
      title: t('books.year'),
      align: 'right',
      sort: (one) => one.contents.schoolYear,
      render: (one) => one.contents.schoolYear,
    },
    {
      key: 'chapters',
      title: t('books.chapters'),
      render: (one) => t('books.count', { count: one.contents.entries.length }),
    },
    {
      key: 'state',
      title: t('books.edition'),
      bare: true,
      render: (one) => {
        const last = one.editions.at(-1);
        return last ? (
          <EditionTag edition={last} />
        ) : (
          <span className="quiet">{t('books.editions.none')}</span>
        );
      },
    },
    {
      key: 'made',
      title: t('books.edition.at'),
      render: (one) => <DateText value={one.editions.at(-1)?.madeAt} shape="dateTime" />,
    },
  ];
  const make = may('produce') && (
    <Link to="/information/books/new" data-testid="new-book">
      <PlusOutlined aria-hidden /> {t('books.new')}
    </Link>
  );
  return (
    <Page title={t('information.tab.books')} intro={t('books.intro')} actions={make}>
      <InformationTabs />
      <Panel flush>
        <Loaded query={books}>
          {(all) => (
            <DataTable
              caption={t('information.tab.books')}
              columns={columns}
              rows={all}
              rowKey={(one) => one.id}
              empty={
                <Empty title={t('books.none')} action={make}>
                  {t('books.noneText')}
                </Empty>
              }
              testId="books"
            />
          )}
        </Loaded>
      </Panel>
    </Page>
  );
}
