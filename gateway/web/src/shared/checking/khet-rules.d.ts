/** The script compiled from infra/rules-browser; its Java says more about each part. */
declare module 'khet-rules' {
  /** Makes a data set ready (its JSON as the service gives it); returns what is wrong with it, or an empty text. */
  export function open(dataSet: string): string;

  /** Checks one file, a workbook or a CSV file; the answer is `{"summary":{…}}` or `{"fault":{…}}` as JSON. */
  export function check(
    context: string,
    read: (offset: number, into: Int8Array, at: number, most: number) => number,
    take: (
      row: number,
      field: string,
      title: string,
      code: string,
      severity: string,
      value: string,
      messageTh: string,
      messageEn: string,
      cureTh: string,
      cureEn: string,
    ) => void,
    mostOfARule: number,
    size: number,
  ): string;

  /** A finding's value as a screen shows it, citizen IDs masked. */
  export function shown(field: string, value: string): string;
}
