import type { Mark } from '@shared/api/types';

/** A text with what was found in it marked. */
export function Marked({ text, marks }: { text: string; marks: Mark[] }) {
  const ends = [0, ...marks.map((mark) => mark.to)];
  return (
    <>
      {marks.map((mark, index) => (
        <span key={mark.from}>
          {text.slice(ends[index], mark.from)}
          <mark>{text.slice(mark.from, mark.to)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
