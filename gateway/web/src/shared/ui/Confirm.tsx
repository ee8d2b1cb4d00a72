import { Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useLanguage } from '@shared/i18n';
import { ProblemAlert } from './ProblemView';
import styles from './Confirm.module.css';

interface Props {
  open: boolean;
  title: string;
  /** Says what will happen. */
  children: ReactNode;
  okText: string;
  danger?: boolean;
  busy?: boolean;
  error?: unknown;
  /** Asks for a written reason. */
  reason?: { label: string; required: boolean };
  /** The act is confirmed by typing this. */
  typed?: string;
  onOk: (reason: string) => void;
  onCancel: () => void;
}

/** Nothing that matters happens at one click: what it does is said, and a reason or a name is asked where it is due. */
export function Confirm(props: Props) {
  return (
    <Modal
      open={props.open}
      title={props.title}
      onCancel={props.onCancel}
      footer={null}
      destroyOnHidden
      width={560}
      mask={{ closable: !props.busy }}
    >
      <Body {...props} />
    </Modal>
  );
}

function Body({ children, okText, danger, busy, error, reason, typed, onOk, onCancel }: Props) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const id = useId();
  // A number may be typed with or without its commas.
  const plain = (words: string) => words.replace(/[,\s]/g, '');
  const ready = (!reason?.required || text.trim() !== '') && (!typed || plain(name) === plain(typed));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onOk(text.trim());
      }}
    >
      <div>{children}</div>
      {reason && (
        <div>
          <label htmlFor={`${id}r`}>
            {reason.label} {reason.required && <span className="quiet">({t('common.required')})</span>}
          </label>
          <Input.TextArea
            id={`${id}r`}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoSize={{ minRows: 3, maxRows: 8 }}
            maxLength={1000}
            data-testid="reason"
          />
        </div>
      )}
      {typed && (
        <div>
          <label htmlFor={`${id}n`}>{t('common.typeToConfirm', { name: typed })}</label>
          <Input
            id={`${id}n`}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
        </div>
      )}
      {error !== undefined && error !== null && <ProblemAlert error={error} />}
      <div className={styles.foot}>
        <Button onClick={onCancel} disabled={busy}>
          {t('common.cancel')}
        </Button>
        <Button
          htmlType="submit"
          type="primary"
          danger={danger}
          disabled={!ready}
          loading={busy}
          data-testid="confirm"
        >
          {okText}
        </Button>
      </div>
    </form>
  );
}
