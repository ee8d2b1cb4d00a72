import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api } from '@shared/api/client';
import { fieldErrors } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { Loaded } from '@shared/query/Loaded';
import { useAct } from '@shared/query/useAct';
import { Page } from '@shared/ui/Page';
import styles from './Notices.module.css';
import { OriginTag } from './OriginTag';
import { PreviewPanel } from './PreviewPanel';
import { noticeKey, templatePath, useEventName, usePreview, useTemplate } from './queries';
import { TemplateVersions } from './TemplateVersions';
import type { TemplateDetail } from './types';
import { useSettled } from '@shared/forms';
import { BLANK, wordsOf } from './words';
import { WordsForm } from './WordsForm';

export function TemplatePage() {
  const { code = '' } = useParams();
  const [search] = useSearchParams();
  const fresh = search.has('new');
  const found = useTemplate(code, !fresh);
  if (fresh) return <Editor key={code} code={code} detail={null} />;
  return (
    <Loaded query={found}>
      {(detail) => <Editor key={`${code}@${detail.template.version}`} code={code} detail={detail} />}
    </Loaded>
  );
}

/** Words on the left, what readers will see on the right; below, every version that ever was. */
function Editor({ code, detail }: { code: string; detail: TemplateDetail | null }) {
  const { t, pick, language } = useLanguage();
  const eventName = useEventName();
  const [, setSearch] = useSearchParams();
  const mayChange = useMay()('manageNotices');
  const [words, setWords] = useState(() => wordsOf(detail?.template ?? BLANK));
  const settled = useSettled(words, 350);
  const preview = usePreview(code, settled);
  const path = templatePath(code);
  const save = useAct({
    act: () => api.put<TemplateDetail>(path, words, { ifMatch: path }),
    refresh: [noticeKey],
    done: t('notices.saved'),
    onDone: () => setSearch({}, { replace: true }),
  });
  const changed = detail === null || JSON.stringify(words) !== JSON.stringify(wordsOf(detail.template));
  // A form that nobody has touched yet is not full of mistakes.
  const untouched = detail === null && words.th.subject === '' && words.en.subject === '';
  return (
    <Page
      title={detail ? detail.template[language].subject : t('notices.templates.new')}
      back={{ to: '/messages/templates', label: t('messages.tab.templates') }}
      tags={detail && <OriginTag origin={detail.template.origin} />}
      intro={
        <>
          <code>{code}</code>
          {detail && ` · ${t('common.version', { version: detail.template.version })}`}
        </>
      }
    >
      <div className={styles.editor}>
        <WordsForm
          words={words}
          variables={detail?.variables ?? []}
          events={(detail?.template.events ?? []).map(eventName)}
          refused={untouched ? {} : fieldErrors(preview.error, pick)}
          mayChange={mayChange}
          act={save}
          changed={changed}
          onChange={setWords}
          onSave={() => save.mutate()}
        />
        <PreviewPanel preview={preview.data ?? null} refused={preview.isError && !untouched} />
      </div>
      {detail && (
        <TemplateVersions
          code={code}
          now={detail.template}
          shipped={detail.shipped ?? null}
          mayChange={mayChange}
        />
      )}
    </Page>
  );
}
