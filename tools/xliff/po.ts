import { Unreadable, type ExchangedPhrase, type ExchangeFile } from './exchange.ts';

/** Writes a gettext catalogue. The codes of a phrase are part of its text. */
export function writePo({ from, language, phrases }: ExchangeFile): string {
  const head = [
    `Language: ${language}`,
    `X-Source-Language: ${from}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  const entries = phrases.map(({ id, source, target, isOpen, notes }) => [
    ...notes.map((note) => `#. ${note.replace(/\s*\n\s*/g, ' ')}`),
    ...(isOpen ? ['#, fuzzy'] : []),
    `msgctxt ${quoted(id)}`,
    `msgid ${quoted(source)}`,
    `msgstr ${quoted(target ?? '')}`,
  ]);
  // Some tools read the encoding only where each header has a line of its own.
  const header = ['msgid ""', 'msgstr ""', ...head.map((line) => quoted(`${line}\n`))];
  return [header, ...entries].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
}

/** @throws {Unreadable} */
export function readPo(text: string): ExchangeFile {
  const entries: { fields: Partial<Record<string, string>>; isOpen: boolean }[] = [];
  let [fields, isOpen, name] = [{} as Partial<Record<string, string>>, false, ''];
  const finish = (): void => {
    if (fields['msgid'] !== undefined) entries.push({ fields, isOpen });
    [fields, isOpen, name] = [{}, false, ''];
  };
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, key, content] = /^\s*(?:(msgctxt|msgid|msgstr)\s+)?"((?:[^"\\]|\\.)*)"\s*$/.exec(line) ?? [];
    if (/^\s*#/.test(line) || line.trim() === '') {
      if (fields['msgstr'] !== undefined) finish();
      if (/^\s*#,.*\bfuzzy\b/.test(line)) isOpen = true;
    } else if (content === undefined || (key === undefined && name === '')) {
      throw new Unreadable(`Line ${index + 1} is not PO with plain texts: write msgctxt, msgid and msgstr in quotes.`);
    } else {
      if (key && key !== 'msgstr' && fields['msgstr'] !== undefined) finish();
      name = key ?? name;
      fields[name] = (key ? '' : (fields[name] ?? '')) + unquoted(content);
    }
  }
  finish();
  const [head, ...rest] = entries;
  const headers = new Map(
    (head?.fields['msgstr'] ?? '').split('\n').map((line) => line.split(/:\s*/, 2) as [string, string]),
  );
  const [language, from] = [headers.get('Language'), headers.get('X-Source-Language')];
  if (head?.fields['msgid'] !== '' || !language || !from)
    throw new Unreadable('The PO file has no `Language` or `X-Source-Language` in its first entry: export it again.');
  return {
    from,
    language,
    phrases: rest.map(({ fields: { msgctxt = '', msgid = '', msgstr }, isOpen: open }): ExchangedPhrase => ({
      id: msgctxt,
      source: msgid,
      target: msgstr || undefined,
      isOpen: open,
      notes: [],
    })),
  };
}

function unquoted(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
}
