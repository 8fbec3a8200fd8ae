import { isAlias, isCollection, isMap, isScalar, type Document, type Node, type Pair } from 'yaml';
import { lineStart } from '../text/lines.ts';
import { doubleQuoted, waysToWrite } from './encode.ts';
import { cellsBelow, isJson, keyOf, read, startOf, valuesBelow, type DataCell, type DataValue } from './nodes.ts';
import { endOf, type YamlPath } from './places.ts';

/** What can be put into data. */
export type NewValue = string | readonly NewValue[] | { readonly [key: string]: NewValue };

/**
 * A YAML or JSON text in which values are replaced, added and removed. Everything else stays unchanged: comments, quotes and
 * order. Every result is parsed again before it is returned.
 */
export class DataText {
  readonly text: string;
  readonly file: string;
  readonly #document: Document;
  readonly #isJson: boolean;

  /** @param file tells JSON by its name */
  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    this.#isJson = file.endsWith('.json');
    this.#document = read(text);
  }

  /** Whether it can be read at all; nothing can be done to one that cannot. */
  get isReadable(): boolean {
    return this.#document.errors.length === 0;
  }

  /** Every text of it, in its order. */
  values(): DataValue[] {
    return this.isReadable ? valuesBelow(this.#document.contents as Node | null, []) : [];
  }

  /** Every text of it, and every list of texts as a whole, in its order. */
  cells(): DataCell[] {
    return this.isReadable ? cellsBelow(this.#document.contents as Node | null, []) : [];
  }

  /** The data at a path; nothing where there is none. */
  at(path: YamlPath): unknown {
    if (!this.isReadable) return undefined;
    const node = this.#document.getIn(path, true);
    return node === undefined ? undefined : isScalar(node) ? node.value : (node as Node).toJS(this.#document);
  }

  /** Whether the value is an alias. */
  isRepeated(path: YamlPath): boolean {
    return path.some((_, index) => isAlias(this.#document.getIn(path.slice(0, index + 1), true)));
  }

  /** The text with a value replaced; nothing if the value is an alias, or cannot be written there. */
  set(path: YamlPath, value: string): string | undefined {
    const node = this.#own(path);
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
    const [from, to] = node.range;
    const before = node.value;
    node.value = value;
    const wanted = this.#data();
    node.value = before;
    const ways = this.#isJson ? [doubleQuoted(value)] : waysToWrite(value, this.text.slice(from, to), node.type);
    return this.#first(
      ways.map((way) => this.text.slice(0, from) + way + this.text.slice(to)),
      wanted,
    );
  }

  /**
   * The text with a value added at the end of a map, or of a list.
   *
   * @param parent where; what is not there of it is made
   * @param key its name; of a list, anything
   */
  add(parent: YamlPath, key: string, value: NewValue): string | undefined {
    const node = this.#own(parent);
    // Of a file that has nothing yet, or comments alone, the value is the first.
    if (parent.length === 0 && node === null && !this.#isJson) {
      const before = this.text === '' || this.text.endsWith('\n') ? this.text : `${this.text}\n`;
      return this.#first([`${before}${key}: ${this.#flow(value)}\n`], { [key]: value });
    }
    if (!isCollection(node)) {
      const [name] = parent.slice(-1);
      return node === undefined && parent.length > 0 && typeof name === 'string'
        ? this.add(parent.slice(0, -1), name, { [key]: value })
        : undefined;
    }
    if (isMap(node) && node.has(key)) return undefined;
    const wanted = structuredClone(this.#data());
    const place = parent.reduce<unknown>((data, part) => Object(data)[part], wanted);
    if (Array.isArray(place)) place.push(value);
    else (place as Record<string, unknown>)[key] = value;
    return this.#first(this.#withMore(node, isMap(node) ? key : undefined, value), wanted);
  }

  remove(path: YamlPath): string | undefined {
    const parent = this.#own(path.slice(0, -1));
    const [key] = path.slice(-1);
    if (!isCollection(parent) || key === undefined) return undefined;
    const items = parent.items as (Node | Pair)[];
    const index = isMap(parent) ? parent.items.findIndex((pair) => keyOf(pair) === key) : Number(key);
    const item = items[index];
    if (item === undefined) return undefined;
    const wanted = structuredClone(this.#data());
    const place = path.slice(0, -1).reduce<unknown>((data, part) => Object(data)[part], wanted);
    if (Array.isArray(place)) place.splice(index, 1);
    else Reflect.deleteProperty(Object(place) as object, key);
    const [from, to] = [startOf(item), lastOf(item)];
    const [before, after] = [items[index - 1], items[index + 1]];
    const cuts: [number, number][] = [];
    if (parent.flow) {
      if (before) cuts.push([lastOf(before), to]);
      else cuts.push([from, after ? startOf(after) : to]);
    } else cuts.push([lineStart(this.text, from), this.#lineEnd(to, true)]);
    return this.#first(
      cuts.map(([start, end]) => this.text.slice(0, start) + this.text.slice(end)),
      wanted,
    );
  }

  /** The text with nothing left in a list. */
  clear(path: YamlPath): string | undefined {
    const node = this.#own(path);
    if (!isCollection(node) || isMap(node) || !node.range) return undefined;
    return `${this.text.slice(0, node.range[0])}[]${this.text.slice(node.flow ? node.range[1] : lastOf(node))}`;
  }

  /** The node at a path where it is written itself. */
  #own(path: YamlPath): unknown {
    if (!this.isReadable) return undefined;
    return path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
  }

  #data(): unknown {
    return this.#document.toJS({ maxAliasCount: -1 }) as unknown;
  }

  /** The first text that says what is wanted. */
  #first(texts: readonly string[], wanted: unknown): string | undefined {
    const said = JSON.stringify(wanted);
    return texts.find((text) => {
      if (this.#isJson && !isJson(text)) return false;
      try {
        const document = read(text);
        return document.errors.length === 0 && JSON.stringify(document.toJS({ maxAliasCount: -1 })) === said;
      } catch {
        // It repeats what is not there.
        return false;
      }
    });
  }

  #withMore(
    node: { items: unknown[]; flow?: boolean; range?: Node['range'] },
    key: string | undefined,
    value: NewValue,
  ): string[] {
    const last = node.items.at(-1) as Node | Pair | undefined;
    const end = /\r?\n/.exec(this.text)?.[0] ?? '\n';
    const column = last === undefined ? '' : this.#indentOf(startOf(last));
    if (node.flow) {
      const named = (inner: string): string => (key === undefined ? inner : `${this.#name(key)}: ${inner}`);
      const at = last === undefined ? (node.range?.[0] ?? 0) + 1 : lastOf(last);
      const isLined = last !== undefined && this.#beginsLine(startOf(last));
      const text = named(this.#flow(value, isLined ? end + column : undefined));
      const bare = key === undefined && typeof value === 'string' && !this.#isJson ? [value] : [];
      return [...bare, text].map(
        (each) =>
          this.text.slice(0, at) + (last ? (isLined ? `,${end}${column}` : ', ') : '') + each + this.text.slice(at),
      );
    }
    if (last === undefined) return [];
    const at = this.#lineEnd(lastOf(last), false);
    const isBlank = this.text.slice(0, at).endsWith('\n');
    // Of a list, the dash stands before what it is of.
    const before = key === undefined ? this.#indentOf(node.range?.[0] ?? 0) + '- ' : column;
    return (typeof value === 'string' ? [value, doubleQuoted(value)] : [this.#flow(value)]).flatMap((inner) =>
      (key === undefined ? [''] : [`${key}: `, `${doubleQuoted(key)}: `]).map((name) => {
        const line = before + name + inner;
        return this.text.slice(0, at) + (isBlank ? line + end : end + line) + this.text.slice(at);
      }),
    );
  }

  /** A value in one line, or in a line for each of its names. */
  #flow(value: NewValue, line?: string): string {
    if (typeof value === 'string') return doubleQuoted(value);
    if (Array.isArray(value)) return `[${value.map((each: NewValue) => this.#flow(each)).join(', ')}]`;
    const more = line === undefined ? undefined : `${line}  `;
    const inner = Object.entries(value).map(
      ([key, each]) => `${this.#name(key)}: ${this.#flow(each as NewValue, more)}`,
    );
    return more === undefined ? `{ ${inner.join(', ')} }` : `{${more}${inner.join(`,${more}`)}${line}}`;
  }

  #name(key: string): string {
    return !this.#isJson && /^[A-Za-z][\w-]*$/.test(key) ? key : doubleQuoted(key);
  }

  /** Where the line ends that a place is on; with its end, or before that. */
  #lineEnd(at: number, isWith: boolean): number {
    if (this.text[at - 1] === '\n') return at;
    const end = this.text.indexOf('\n', at);
    if (end < 0) return this.text.length;
    return isWith ? end + 1 : this.text[end - 1] === '\r' ? end - 1 : end;
  }

  #beginsLine(at: number): boolean {
    return this.text.slice(lineStart(this.text, at), at).trim() === '';
  }

  /** As many spaces as stand before a place in its line. */
  #indentOf(at: number): string {
    return ' '.repeat(at - lineStart(this.text, at));
  }
}

function lastOf(item: Node | Pair): number {
  return endOf(item) ?? 0;
}
