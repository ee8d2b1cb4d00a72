/** What the commands are filled in with; never the secret, which is asked for at the keyboard. */
export interface Place {
  clientId: string;
  schoolCode: string;
  origin: string;
  tokenUrl: string;
  /** The collection to send to; where none is open it has to be looked up. */
  collectionId: string | null;
}

export type StepKey = 'token' | 'list' | 'try' | 'send' | 'findings' | 'submit' | 'request';

export interface CommandStep {
  key: StepKey;
  command: string;
}

/** What is refused is an error of the command too, and its answer is shown: it says what to do. */
const CURL = 'curl -sS --fail-with-body';
const BEARER = '-H "Authorization: Bearer $TOKEN"';

/** From a token to a submitted file, in the order in which they are run. */
export function commandsOf(place: Place): CommandStep[] {
  const mine = submissionOf(place);
  return [
    {
      key: 'token',
      command: [
        `read -rsp 'client_secret: ' SECRET; echo`,
        `TOKEN=$(${CURL} '${place.tokenUrl}' \\`,
        `  -d grant_type=client_credentials -d client_id=${place.clientId} \\`,
        `  --data-urlencode "client_secret=$SECRET" | sed -nE 's/.*"access_token":"([^"]+)".*/\\1/p')`,
      ].join('\n'),
    },
    { key: 'list', command: `${CURL} ${BEARER} '${place.origin}/api/collection/collections'` },
    { key: 'try', command: sending('students.csv', 'text/csv', `${mine}/file?dryRun=true`) },
    { key: 'send', command: sending('students.csv', 'text/csv', `${mine}/file`) },
    {
      key: 'findings',
      command: `${CURL} ${BEARER} -H 'Accept: text/csv' -o findings.csv "${mine}/findings"`,
    },
    { key: 'submit', command: `${CURL} -X POST ${BEARER} "${mine}/submit"` },
    { key: 'request', command: requesting(place) },
  ];
}

/** The prescribed form of a request for information, filled in as an example. */
function requesting({ origin, schoolCode }: Place): string {
  const form = {
    requester: { kind: 'AGENCY', name: 'ชื่อผู้ขอ', agency: `โรงเรียน ${schoolCode}`, email: 'school@example.th' },
    purpose: 'วางแผนจัดชั้นเรียน',
    wanted: { description: 'จำนวนนักเรียนรายชั้น' },
    format: 'XLSX',
  };
  return [
    `${CURL} -X POST ${BEARER} -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(form)}' '${origin}/api/requests'`,
  ].join('\n');
}

/** The workbook itself, with the token of the first command. */
export function workbookCommandOf(place: Place): string {
  return sending('students.xlsx', 'application/octet-stream', `${submissionOf(place)}/file`);
}

function submissionOf({ origin, collectionId, schoolCode }: Place): string {
  return `${origin}/api/collection/collections/${collectionId ?? '$COLLECTION'}/submissions/${schoolCode}`;
}

function sending(file: string, type: string, address: string): string {
  return [
    `${CURL} -X PUT ${BEARER} -H 'Content-Type: ${type}' \\`,
    `  --data-binary @${file} "${address}"`,
  ].join('\n');
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
