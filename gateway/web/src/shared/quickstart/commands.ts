/** What the commands are filled in with; never the secret, which is asked for at the keyboard. */
export interface Place {
  clientId: string;
  schoolCode: string;
  origin: string;
  tokenUrl: string;
  /** The collection to send to; where none is open it has to be looked up. */
  collectionId: string | null;
}

export type StepKey = 'token' | 'list' | 'try' | 'send' | 'findings' | 'submit';

export interface CommandStep {
  key: StepKey;
  command: string;
}

const BEARER = '-H "Authorization: Bearer $TOKEN"';

/** From a token to a submitted file, in the order in which they are run. */
export function commandsOf({ clientId, schoolCode, origin, tokenUrl, collectionId }: Place): CommandStep[] {
  const base = `${origin}/api/collection/collections`;
  const mine = `${base}/${collectionId ?? '$COLLECTION'}/submissions/${schoolCode}`;
  return [
    {
      key: 'token',
      command: [
        `read -rsp 'client_secret: ' SECRET; echo`,
        `TOKEN=$(curl -sS --fail-with-body '${tokenUrl}' \\`,
        `  -d grant_type=client_credentials -d client_id=${clientId} \\`,
        `  --data-urlencode "client_secret=$SECRET" | sed -E 's/.*"access_token":"([^"]+)".*/\\1/')`,
      ].join('\n'),
    },
    { key: 'list', command: `curl -sS ${BEARER} '${base}'` },
    {
      key: 'try',
      command: [
        `curl -sS -X PUT ${BEARER} -H 'Content-Type: text/csv' \\`,
        `  --data-binary @students.csv "${mine}/file?dryRun=true"`,
      ].join('\n'),
    },
    {
      key: 'send',
      command: [
        `curl -sS -X PUT ${BEARER} -H 'Content-Type: text/csv' \\`,
        `  --data-binary @students.csv "${mine}/file"`,
      ].join('\n'),
    },
    {
      key: 'findings',
      command: `curl -sS ${BEARER} -H 'Accept: text/csv' -o findings.csv "${mine}/findings"`,
    },
    { key: 'submit', command: `curl -sS -X POST ${BEARER} "${mine}/submit"` },
  ];
}

/** Power Query (M) that reads the findings into a sheet; the secret is a parameter named Secret of the workbook. */
export function powerQueryOf({ clientId, schoolCode, origin, tokenUrl, collectionId }: Place): string {
  const path = `/api/collection/collections/${collectionId ?? 'COLLECTION'}/submissions/${schoolCode}/findings`;
  return [
    'let',
    `  Token = Json.Document(Web.Contents("${tokenUrl}", [`,
    `    Headers = [#"Content-Type" = "application/x-www-form-urlencoded"],`,
    `    Content = Text.ToBinary(Uri.BuildQueryString([grant_type = "client_credentials",`,
    `      client_id = "${clientId}", client_secret = Secret]))]))[access_token],`,
    `  Findings = Csv.Document(Web.Contents("${origin}", [RelativePath = "${path}",`,
    `    Headers = [Authorization = "Bearer " & Token, Accept = "text/csv"]]), [Encoding = 65001])`,
    'in',
    '  Table.PromoteHeaders(Findings)',
  ].join('\n');
}
