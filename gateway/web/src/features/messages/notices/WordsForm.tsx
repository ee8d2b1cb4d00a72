import { Input } from 'antd';
import { ActForm, Field } from '@shared/forms';
import { useLanguage } from '@shared/i18n';
import { Panel } from '@shared/ui/Panel';
import styles from './Notices.module.css';
import type { Words, WordsOfBoth } from './types';
import { TextLines } from './TextLines';
import { errorAt } from './words';

interface Props {
  words: WordsOfBoth;
  variables: string[];
  events: string[];
  refused: Record<string, string>;
  mayChange: boolean;
  act: { isPending: boolean; error: unknown };
  changed: boolean;
  onChange: (words: WordsOfBoth) => void;
  onSave: () => void;
}

export function WordsForm(props: Props) {
  const { words, variables, events, refused, mayChange, act, changed, onChange, onSave } = props;
  const { t } = useLanguage();
  const fields = (
    <>
      <Field label={t('notices.path')} hint={t('notices.pathHint')} error={errorAt(refused, 'path')}>
        {(control) => (
          <Input
            {...control}
            value={words.path}
            disabled={!mayChange}
            onChange={(event) => onChange({ ...words, path: event.target.value })}
            data-testid="path"
          />
        )}
      </Field>
      {(['th', 'en'] as const).map((side) => (
        <Side
          key={side}
          side={side}
          words={words[side]}
          refused={refused}
          mayChange={mayChange}
          onChange={(part) => onChange({ ...words, [side]: { ...words[side], ...part } })}
        />
      ))}
      {variables.length > 0 && (
        <div className={styles.variables}>
          <p className="small quiet">{t('notices.variables')}</p>
          <ul>
            {[...variables, 'link'].map((name) => (
              <li key={name}>
                <code>{`{{${name}}}`}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {events.length > 0 && (
        <p className="small quiet">
          {t('notices.toldOn')} {events.join(' · ')}
        </p>
      )}
    </>
  );
  return (
    <Panel title={t('notices.words')} testId="words">
      {mayChange ? (
        <ActForm
          act={act}
          ready={changed && Object.keys(refused).length === 0}
          okText={t('notices.save')}
          testId="save-template"
          onSubmit={onSave}
        >
          {fields}
        </ActForm>
      ) : (
        <div className="stack">{fields}</div>
      )}
    </Panel>
  );
}

interface SideProps {
  side: 'th' | 'en';
  words: Words;
  refused: Record<string, string>;
  mayChange: boolean;
  onChange: (part: Partial<Words>) => void;
}

function Side({ side, words, refused, mayChange, onChange }: SideProps) {
  const { t } = useLanguage();
  return (
    <fieldset className={styles.side}>
      <legend>{t(`notices.side.${side}`)}</legend>
      <Field label={t('messages.subject')} error={errorAt(refused, `${side}.subject`)}>
        {(control) => (
          <Input
            {...control}
            lang={side}
            value={words.subject}
            disabled={!mayChange}
            onChange={(event) => onChange({ subject: event.target.value })}
            data-testid={`${side}-subject`}
          />
        )}
      </Field>
      <Field label={t('notices.text')} hint={t('notices.textHint')} error={errorAt(refused, `${side}.text`)}>
        {(control) => (
          <TextLines
            control={control}
            side={side}
            text={words.text}
            mayChange={mayChange}
            onChange={(text) => onChange({ text })}
          />
        )}
      </Field>
      <Field label="SMS" optional hint={t('notices.smsHint')} error={errorAt(refused, `${side}.sms`)}>
        {(control) => (
          <Input.TextArea
            {...control}
            lang={side}
            value={words.sms ?? ''}
            disabled={!mayChange}
            autoSize={{ minRows: 2, maxRows: 5 }}
            onChange={(event) => onChange({ sms: event.target.value === '' ? null : event.target.value })}
            data-testid={`${side}-sms`}
          />
        )}
      </Field>
    </fieldset>
  );
}
