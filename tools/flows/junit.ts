import sax from 'sax';

/** What a report says of a flow. */
export interface FlowResult {
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** What went wrong, on one line; empty where nothing did, or nothing is said. */
  message: string;
}

/** Why a text is no report: no XML (and on which line), something else (and what it begins with), or nothing in it. */
export type ReportFault = { kind: 'xml'; line: number } | { kind: 'other'; name: string } | { kind: 'empty' };

/** As much is kept of a message; the rest is in the report. */
const LONGEST = 300;

/** Reads a JUnit report, as Maestro and others write it: its cases, in order. */
export function readJunit(text: string): { results: FlowResult[] } | { fault: ReportFault } {
  const results: FlowResult[] = [];
  const open: string[] = [];
  let root: string | undefined;
  let line: number | undefined;
  let words = '';
  const parser = sax.parser(true, { position: true });
  parser.onerror = () => {
    line ??= parser.line + 1;
  };
  parser.onopentag = ({ name, attributes }) => {
    root ??= name;
    open.push(name);
    const { name: flow = '', status = '', message = '' } = attributes as Readonly<Record<string, string>>;
    if (name === 'testcase') {
      results.push({ name: flow, outcome: outcomeOf(status), message: '' });
      words = '';
    }
    const result = results.at(-1);
    if (!result || !open.includes('testcase')) return;
    if (name === 'failure' || name === 'error') {
      result.outcome = 'failed';
      words += ` ${message}`;
    } else if (name === 'skipped' && result.outcome === 'passed') result.outcome = 'skipped';
  };
  parser.ontext = parser.oncdata = (more) => {
    if (open.includes('failure') || open.includes('error')) words += more;
  };
  parser.onclosetag = () => {
    const result = open.pop() === 'testcase' ? results.at(-1) : undefined;
    if (result) result.message = onOneLine(words);
  };
  try {
    parser.write(text).close();
  } catch {
    // It has been told to `onerror`, which keeps the first line.
    line ??= parser.line + 1;
  }
  if (line !== undefined) return { fault: { kind: 'xml', line } };
  if (root !== 'testsuites' && root !== 'testsuite') return { fault: { kind: 'other', name: root ?? '' } };
  return results.length === 0 ? { fault: { kind: 'empty' } } : { results };
}

/** Maestro says how a flow ended in `status`; other writers do not have it. */
function outcomeOf(status: string): FlowResult['outcome'] {
  if (status === 'ERROR') return 'failed';
  return ['', 'SUCCESS', 'WARNING'].includes(status) ? 'passed' : 'skipped';
}

/**
 * A text without what content cannot have, such as what cannot be seen or stands for a lost character: it comes from a device and
 * goes into a file of content.
 */
function onOneLine(text: string): string {
  const line = text.replace(/[\s\p{C}\u2983\u2984\uFFFC\uFFFD]+/gu, ' ').trim();
  // By whole characters: half of one is none.
  const signs = [...line];
  return signs.length > LONGEST
    ? `${signs
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
