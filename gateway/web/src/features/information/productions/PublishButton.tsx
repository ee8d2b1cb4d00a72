import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { api } from '@shared/api/client';
import type { Production } from '@shared/api/types';
import { ActForm, Field, ReasonField } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { isBook } from '@shared/productions';
import { useAct } from '@shared/query/useAct';
import { reporting, reportingKeys } from '../queries';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** To the public, under an address that stays. */
export function PublishButton({ production }: { production: Production }) {
  const { t } = useLanguage();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [slug, setSlug] = useState(production.reportCode.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  const [title, setTitle] = useState(production.titleTh);
  const [reason, setReason] = useState('');
  const [notes, setNotes] = useState('');
  const publish = useAct({
    act: () =>
      api.post(
        `${reporting.production(production.id)}/publish`,
        { slug, titleTh: title.trim(), reasonTh: reason.trim() || null, notesTh: notes.trim() || null },
        { ifMatch: reporting.production(production.id) },
      ),
    refresh: [reportingKeys.productions, reportingKeys.publications, ['books']],
    done: t('information.publish.done'),
    onDone: () => setOpen(false),
  });
  if (production.status !== 'APPROVED' || !may(isBook(production) ? 'publishBook' : 'publish')) return null;
  const good = SLUG.test(slug);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)} data-testid="publish">
        {t('information.publish.button')}
      </Button>
      <Modal
        open={open}
        title={t('information.publish.title')}
        onCancel={() => setOpen(false)}
        footer={null}
        width={600}
      >
        <ActForm
          act={publish}
          ready={good && title.trim() !== ''}
          okText={t('information.publish.button')}
          testId="confirm-publish"
          onSubmit={() => publish.mutate()}
          onCancel={() => setOpen(false)}
        >
          <p>{t('information.publish.text')}</p>
          {production.reportCode.startsWith('school-') && (
            <p data-testid="publish-schools">{t('information.publish.schools')}</p>
          )}
          <Field label={t('information.title')} required>
            {(control) => (
              <Input
                {...control}
                value={title}
                maxLength={200}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Field
            label={t('information.publish.slug')}
            hint={`${location.origin}/public/${slug}`}
            error={good ? null : t('information.publish.slugBad')}
            required
          >
            {(control) => (
              <Input
                {...control}
                value={slug}
                maxLength={80}
                onChange={(event) => setSlug(event.target.value.trim())}
                data-testid="slug"
              />
            )}
          </Field>
          <ReasonField
            label={t('information.publish.notes')}
            value={notes}
            onChange={setNotes}
            longest={2000}
            optional
            testId="publish-notes"
          />
          <ReasonField
            label={t('information.publish.reason')}
            hint={t('information.publish.reasonHint')}
            value={reason}
            onChange={setReason}
            longest={1000}
            optional
            testId="publish-reason"
          />
        </ActForm>
      </Modal>
    </>
  );
}
