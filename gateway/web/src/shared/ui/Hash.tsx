import { CopyButton } from './CopyButton';

/** A digest is compared, not read: its beginning is shown, all of it is copied. */
export function Hash({ value }: { value: string | null | undefined }) {
  if (!value) return <span>–</span>;
  return (
    <span className="nowrap">
      <code title={value}>{value.slice(0, 12)}…</code> <CopyButton text={value} />
    </span>
  );
}
