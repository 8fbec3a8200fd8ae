import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installApart } from '../setup/apart.mjs';
import { Unreadable, type ExchangedPhrase, type ExchangeFile } from './exchange.ts';
import { partsOf, type Part } from './markup.ts';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';

/** Writes XLIFF 2.0, with a `file` for each article or kind of words. Codes cannot be deleted or copied. */
export function writeXliff({ from, language, phrases }: ExchangeFile): string {
  const files = Map.groupBy(phrases, ({ id }) => id.split(' ')[0] ?? '');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" version="2.0" srcLang="${from}" trgLang="${language}">`,
    ...[...files].flatMap(([id, units]) => [
      ` <file id="${escaped(id)}" xml:space="preserve">`,
      ...units.map(unitText),
      ' </file>',
    ]),
    '</xliff>',
    '',
  ].join('\n');
}

function unitText({ id, source, target, isOpen, notes }: ExchangedPhrase): string {
  const codes = new Codes();
  const inside = `<source>${codes.text(source)}</source>`;
  const translated = target === undefined ? '' : `<target>${codes.text(target)}</target>`;
  const state = target === undefined ? '' : ` state="${isOpen ? 'initial' : 'translated'}"`;
  const [, unit = ''] = id.split(' ');
  return [
    `  <unit id="${escaped(unit)}">`,
    ...(notes.length > 0 ? [`   <notes>${notes.map((note) => `<note>${escaped(note)}</note>`).join('')}</notes>`] : []),
    ...(codes.data.length > 0
      ? [
          `   <originalData>${codes.data.map((code, index) => `<data id="d${index}">${escaped(code)}</data>`).join('')}</originalData>`,
        ]
      : []),
    `   <segment${state}>${inside}${translated}</segment>`,
    '  </unit>',
  ].join('\n');
}

/** Numbers the codes of a unit: the same code has the same number in the source and in the target. */
class Codes {
  readonly data: string[] = [];
  readonly #known: string[] = [];

  text(markdown: string): string {
    return this.#written(partsOf(markdown), new Set());
  }

  #written(parts: readonly Part[], used: Set<number>): string {
    return parts
      .map((part) => {
        if (typeof part === 'string') return escaped(part);
        const locks = 'canCopy="no" canDelete="no"';
        if ('code' in part)
          return `<ph id="${this.#number(part.code, used)}" dataRef="${this.#datum(part.code)}" disp="${escaped(part.code.replace(/[<>"/]/g, '').trim())}" ${locks}/>`;
        const { start, inner, end } = part;
        const [from, to] = [this.#datum(start), this.#datum(end)];
        const id = this.#number(start + end, used);
        return `<pc id="${id}" dataRefStart="${from}" dataRefEnd="${to}" ${locks}>${this.#written(inner, used)}</pc>`;
      })
      .join('');
  }

  #number(code: string, used: Set<number>): number {
    let index = this.#known.findIndex((each, at) => each === code && !used.has(at));
    if (index < 0) index = this.#known.push(code) - 1;
    used.add(index);
    return index + 1;
  }

  #datum(code: string): string {
    const index = this.data.indexOf(code);
    return `d${index < 0 ? this.data.push(code) - 1 : index}`;
  }
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter).replaceAll('\r', '&#13;');
}

/** Far more than any tool writes: the parser takes minutes for thousands. */
const MAX_DEPTH = 100;

/** The part of saxes that is used. */
interface XmlTag {
  local: string;
  uri: string;
  attributes: Readonly<Record<string, { local: string; value: string }>>;
}
interface XmlParser {
  on(event: 'opentag' | 'closetag', handle: (tag: XmlTag) => void): void;
  on(event: 'text' | 'cdata' | 'doctype', handle: (text: string) => void): void;
  write(text: string): XmlParser;
  close(): void;
}

/** Text that is read only for its element. */
const INVISIBLE = new Set(['mrk', 'sm', 'em']);

/** @throws {Unreadable} */
export async function readXliff(text: string): Promise<ExchangeFile> {
  const packages = await installApart('saxes');
  const { SaxesParser } = (await import(pathToFileURL(join(packages, 'saxes/saxes.js')).href)) as {
    SaxesParser: new (options: { xmlns: true; position: true }) => XmlParser;
  };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const reader = new Reader();
  parser.on('doctype', () => {
    throw new Unreadable('The file has a document type (`<!DOCTYPE`), which XLIFF does not: remove it.');
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  for (const event of ['text', 'cdata'] as const) parser.on(event, (piece) => reader.text(piece));
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`The file is not well-formed XML: ${(error as Error).message} Export it again, or repair it.`);
  }
  return reader.file();
}

/** Words, and the names of codes in the unit's original data, which some tools write last. */
type Piece = string | { datum: string };

interface Segment {
  source: Piece[];
  target?: Piece[];
  isOpen: boolean;
  /** White space between segments, which has no translation. */
  isIgnorable: boolean;
}

/** Collects what the parser meets. Segments of one unit, which some tools split, are joined. */
class Reader {
  #languages: { from: string; language: string } | undefined;
  #file = '';
  #unit: { id: string; data: Map<string, string>; segments: Segment[] } | undefined;
  #side: 'source' | 'target' | undefined;
  #datum: string | undefined;
  /** What each open element leaves behind where it ends. */
  readonly #ends: Piece[] = [];
  readonly #phrases: ExchangedPhrase[] = [];

  open({ local, uri, attributes }: XmlTag): void {
    const value = (name: string): string => attributes[name]?.value ?? '';
    if (!this.#languages && (local !== 'xliff' || uri !== NAMESPACE))
      throw new Unreadable(
        `The file begins with <${local}>${uri ? ` of ${uri}` : ''}: it must be XLIFF 2.0 (${NAMESPACE}). Save it in that version.`,
      );
    if (this.#ends.length >= MAX_DEPTH)
      throw new Unreadable(`The file is deeper than ${MAX_DEPTH} elements: export it again.`);
    this.#ends.push(uri === NAMESPACE ? this.#begin(local, value) : '');
  }

  #begin(local: string, value: (name: string) => string): Piece {
    const unit = this.#unit;
    if (local === 'xliff') this.#languages = { from: value('srcLang'), language: value('trgLang') };
    else if (local === 'file') this.#file = value('id');
    else if (local === 'unit') this.#unit = { id: `${this.#file} ${value('id')}`, data: new Map(), segments: [] };
    else if (unit && local === 'data') unit.data.set((this.#datum = value('id')), '');
    else if (unit && (local === 'segment' || local === 'ignorable'))
      unit.segments.push({ source: [], isOpen: value('state') === 'initial', isIgnorable: local === 'ignorable' });
    else if (unit && (local === 'source' || local === 'target')) {
      this.#side = local;
      this.#add('');
    } else if (unit && this.#side) return this.#code(local, value);
    return '';
  }

  #code(local: string, value: (name: string) => string): Piece {
    const datum = (name: string): Piece => ({ datum: value(name) });
    if (local === 'cp') this.#add(String.fromCodePoint(Number.parseInt(value('hex'), 16) || 0xfffd));
    else if (local === 'pc') {
      this.#add(datum('dataRefStart'));
      return datum('dataRefEnd');
    } else if (['ph', 'sc', 'ec'].includes(local)) this.#add(datum('dataRef'));
    else if (!INVISIBLE.has(local)) throw new Unreadable(`${this.#unit?.id}: <${local}> is not supported in texts.`);
    return '';
  }

  close({ local, uri }: XmlTag): void {
    this.#add(this.#ends.pop() ?? '');
    if (uri !== NAMESPACE) return;
    if (local === 'data') this.#datum = undefined;
    else if (local === 'source' || local === 'target') this.#side = undefined;
    else if (local === 'unit' && this.#unit) {
      const { id, segments, data } = this.#unit;
      const textOf = (pieces: readonly Piece[]): string =>
        pieces.map((piece) => (typeof piece === 'string' ? piece : codeIn(data, piece.datum, id))).join('');
      const isTranslated = segments.every(({ target, isIgnorable }) => isIgnorable || target?.join('').trim());
      this.#phrases.push({
        id,
        source: textOf(segments.flatMap(({ source }) => source)),
        target: isTranslated ? textOf(segments.flatMap(({ source, target }) => target ?? source)) : undefined,
        isOpen: segments.some(({ isOpen }) => isOpen),
        notes: [],
      });
      this.#unit = undefined;
    }
  }

  text(piece: string): void {
    const { data } = this.#unit ?? {};
    if (this.#datum !== undefined) data?.set(this.#datum, (data.get(this.#datum) ?? '') + piece);
    else this.#add(piece);
  }

  #add(piece: Piece): void {
    const segment = this.#unit?.segments.at(-1);
    if (segment && this.#side) (segment[this.#side] ??= []).push(piece);
  }

  /** @throws {Unreadable} without a target language */
  file(): ExchangeFile {
    const { from = '', language = '' } = this.#languages ?? {};
    if (!from || !language) throw new Unreadable('`<xliff>` needs `srcLang` and `trgLang`: export the file again.');
    return { from, language, phrases: this.#phrases };
  }
}

function codeIn(data: ReadonlyMap<string, string>, name: string, unit: string): string {
  const code = data.get(name);
  if (code === undefined)
    throw new Unreadable(
      `${unit}: a code has no original data \`${name}\`. If your tool leaves out \`<originalData>\`, use another one, or PO.`,
    );
  return code;
}
