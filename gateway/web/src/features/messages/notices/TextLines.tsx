import { Input } from 'antd';
import { useState } from 'react';
import type { ControlProps } from '@shared/forms';
import { linesOf, paragraphsOf } from './words';

interface Props {
  control: ControlProps;
  side: 'th' | 'en';
  text: string[];
  mayChange: boolean;
  onChange: (text: string[]) => void;
}

/** Paragraphs, one a line. What is typed stays as it is typed: a new line must not vanish because it is still empty. */
export function TextLines({ control, side, text, mayChange, onChange }: Props) {
  const [lines, setLines] = useState(() => linesOf(text));
  return (
    <Input.TextArea
      {...control}
      lang={side}
      value={lines}
      disabled={!mayChange}
      autoSize={{ minRows: 3, maxRows: 10 }}
      onChange={(event) => {
        setLines(event.target.value);
        onChange(paragraphsOf(event.target.value));
      }}
      data-testid={`${side}-text`}
    />
  );
}
