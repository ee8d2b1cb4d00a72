import { Button } from 'antd';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { ProductionStatusTag } from '@shared/productions';
import { useAct } from '@shared/query/useAct';
import { ProblemAlert } from '@shared/ui/ProblemView';
import { bookPath, booksKey } from './queries';
import type { Book, Edition } from './types';

/** An edition's way to the public: proposed, then checked, approved and published by others. */
export function Proposal({ book, edition }: { book: Book; edition: Edition }) {
  const { t } = useLanguage();
  const may = useMay();
  const propose = useAct({
    act: () => api.post<Book>(`${bookPath(book.id)}/editions/${edition.number}/propose`),
    refresh: [booksKey],
    done: t('books.proposed'),
  });
  const { proposal } = edition;
  if (edition.draft) return <span className="quiet">–</span>;
  if (!proposal) {
    if (!may('produce')) return <span className="quiet">{t('books.notProposed')}</span>;
    return (
      <>
        <Button
          size="small"
          loading={propose.isPending}
          onClick={() => propose.mutate()}
          data-testid="propose-book"
        >
          {t('books.propose')}
        </Button>
        {propose.error && <ProblemAlert error={propose.error} />}
      </>
    );
  }
  const ready = proposal.status === 'APPROVED' && may('publishBook');
  return (
    <span className="row">
      <ProductionStatusTag status={proposal.status} />
      {proposal.slug ? (
        <Link to={`/public/${proposal.slug}`} data-testid="published-book">
          {t('information.seePublic')}
        </Link>
      ) : (
        <Link to={`/information/productions/${proposal.productionId}`} data-testid="proposed-book">
          {t(ready ? 'books.publish' : 'books.steps')}
        </Link>
      )}
    </span>
  );
}
