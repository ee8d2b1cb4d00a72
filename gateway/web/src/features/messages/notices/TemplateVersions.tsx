import { useLanguage } from '@shared/i18n';
import { Compare } from './Compare';
import { templatePath, useTemplateVersions } from './queries';
import type { Template, WordsOfBoth } from './types';
import { Versions } from './Versions';
import { differing, partOf } from './words';

interface Props {
  code: string;
  now: Template;
  shipped: WordsOfBoth | null;
  mayChange: boolean;
}

/** Every version of a template's words. */
export function TemplateVersions({ code, now, shipped, mayChange }: Props) {
  const { t } = useLanguage();
  const wordsOf = (other: Template | 'shipped') => (other === 'shipped' ? (shipped ?? now) : other);
  return (
    <Versions
      query={useTemplateVersions(code)}
      now={now}
      path={templatePath(code)}
      mayChange={mayChange}
      shipped={shipped !== null}
      compare={(other) => (
        <Compare
          same={t('notices.same')}
          differences={differing(wordsOf(other), now).map((part) => ({
            key: part,
            label: t(`notices.part.${part}`),
            before: partOf(wordsOf(other), part),
            after: partOf(now, part),
          }))}
        />
      )}
      restoreTitle={(version) => t('notices.restoreTitle', { version })}
      restoreText={t('notices.restoreText')}
    />
  );
}
