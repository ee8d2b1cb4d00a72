import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@shared/api/client';
import type { Offer, Puzzle } from '@shared/api/types';
import { useDraft } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useAct } from '@shared/query/useAct';
import { CopyButton } from '@shared/ui/CopyButton';
import { Page } from '@shared/ui/Page';
import { Panel } from '@shared/ui/Panel';
import { freshRequest, type RequestDraft, toRequest } from './draft';
import { FormBody } from './FormBody';
import { Answered } from './Offers';
import { solve } from './proof';
import { REQUESTS } from './queries';
import styles from './Requests.module.css';

interface Receipt {
  requestNo: string;
  trackingCode: string;
}

const blank: RequestDraft = { ...freshRequest, kind: 'PERSON' };

/** The prescribed form for everybody. The page does some work before it sends; nobody has to read letters off a picture. */
export function PublicRequestPage() {
  const { t, language } = useLanguage();
  const { draft, change, discard } = useDraft('khet.draft.public-request', blank);
  const [website, setWebsite] = useState('');
  const [taken, setTaken] = useState<Offer | null>(null);
  const file = useAct({
    act: async () => {
      const puzzle = await api.get<Puzzle>(`${REQUESTS}/public/challenge`);
      const nonce = await solve(puzzle.challenge, puzzle.bits);
      const form = toRequest(draft);
      return api.post<Receipt>(`${REQUESTS}/public`, {
        form: { ...form, requester: { ...form.requester, language } },
        proof: { challenge: puzzle.challenge, nonce },
        website,
      });
    },
    onDone: discard,
  });
  const done = file.data !== undefined || taken !== null;
  return (
    <div className={styles.public}>
      <Page title={t('publicRequest.title')} intro={done ? undefined : t('publicRequest.intro')}>
        {file.data ? (
          <Filed receipt={file.data} />
        ) : taken ? (
          <Panel title={t('requests.offers.done')} tone="good">
            <Answered
              offer={taken}
              onAgain={() => {
                change(blank);
                setTaken(null);
              }}
            />
          </Panel>
        ) : (
          <FormBody
            draft={draft}
            change={change}
            act={file}
            prefix="form."
            inside={false}
            okText={t('publicRequest.send')}
            onTaken={setTaken}
          >
            <p className="small quiet">{t('publicRequest.privacy')}</p>
            {/* Seen, heard and reached by nobody: only programs fill it in. */}
            <div className={styles.trap} aria-hidden="true">
              <label>
                {t('publicRequest.leaveEmpty')}
                <input
                  tabIndex={-1}
                  autoComplete="off"
                  name="website"
                  value={website}
                  onChange={(event) => setWebsite(event.target.value)}
                />
              </label>
            </div>
          </FormBody>
        )}
      </Page>
    </div>
  );
}

/** The code is told once: only its hash is kept. */
function Filed({ receipt }: { receipt: Receipt }) {
  const { t } = useLanguage();
  const code = receipt.trackingCode;
  return (
    <Panel
      tone="good"
      title={t('publicRequest.filed', { no: receipt.requestNo })}
      note={t('publicRequest.once')}
      testId="filed"
    >
      <div className="stack">
        <code className={styles.code} data-testid="tracking-code">
          {code}
        </code>
        <div className="row">
          <CopyButton text={code} label={t('common.copy')} />
          <CopyButton text={`${location.origin}/track/${code}`} label={t('requests.copyLink')} />
          <Link to={`/track/${code}`}>{t('track.title')}</Link>
        </div>
      </div>
    </Panel>
  );
}
