import { Button } from 'antd';
import { useDeferredValue, useEffect, useState } from 'react';
import { api } from '@shared/api/client';
import type { Offer } from '@shared/api/types';
import { DateText } from '@shared/dates';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { REQUESTS, useOffers } from './queries';
import styles from './Requests.module.css';

const TYPING_MS = 400;

/** What is published and may already answer, while the person types what is wanted. */
export function Offers({ words, onTaken }: { words: string; onTaken: (offer: Offer) => void }) {
  const { t } = useLanguage();
  const offers = useOffers(useSettled(words.trim()));
  const take = useAct({
    act: (offer: Offer) => api.post(`${REQUESTS}/public/published/${offer.slug}/answered`),
    onDone: (_done, offer) => onTaken(offer),
  });
  const found = offers.data ?? [];
  return (
    <div aria-live="polite" className={styles.offers}>
      {found.length > 0 && (
        <section aria-label={t('requests.offers')} data-testid="offers">
          <strong>{t('requests.offers')}</strong>
          <p className="small quiet">{t('requests.offers.note')}</p>
          <ul className={styles.files}>
            {found.map((offer) => (
              <li key={offer.slug} data-testid="offer">
                <span className={styles.what}>
                  <a href={`/public/${offer.slug}`} target="_blank" rel="noreferrer">
                    {offer.titleTh}
                  </a>
                  <span className="small quiet">
                    {offer.collectionTitleTh}
                    {offer.referenceDate && (
                      <>
                        {' · '}
                        {t('requests.offers.asOf')} <DateText value={offer.referenceDate} />
                      </>
                    )}
                  </span>
                </span>
                <Button
                  size="small"
                  loading={take.isPending}
                  onClick={() => take.mutate(offer)}
                  aria-label={`${t('requests.offers.take')}: ${offer.titleTh}`}
                  data-testid="take-offer"
                >
                  {t('requests.offers.take')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The words once nobody has typed for a moment. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), TYPING_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return useDeferredValue(settled);
}

/** The request has ended before it was filed. */
export function Answered({ offer, onAgain }: { offer: Offer; onAgain: () => void }) {
  const { t } = useLanguage();
  return (
    <div className="stack" data-testid="answered-by-publication">
      <p>{t('requests.offers.taken')}</p>
      <div className="row">
        <Button type="primary" href={`/public/${offer.slug}`}>
          {offer.titleTh}
        </Button>
        <Button onClick={onAgain}>{t('requests.offers.again')}</Button>
      </div>
    </div>
  );
}
