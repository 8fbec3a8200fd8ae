import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  stringify,
  type Node,
} from 'yaml';
import { lineEnd, lineStart } from '../text/lines.ts';
import { inserted } from './insert.ts';
import { endOf, yamlOf, type YamlPath } from './places.ts';

/** A text in data, at its own place: an alias (`*name`) has none. */
interface DataValue {
  path: YamlPath;
  value: string;
}

const PRINT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Every text in YAML or JSON, in order; none if it cannot be read. */
export function textsIn(text: string): DataValue[] {
  return textsBelow(yamlOf(text)?.contents, []);
}

function textsBelow(node: unknown, path: YamlPath): DataValue[] {
  if (isScalar(node)) return typeof node.value === 'string' ? [{ path, value: node.value }] : [];
  if (!isCollection(node)) return [];
  return node.items.flatMap((item, index) =>
    isPair(item)
      ? textsBelow(item.value, [...path, isScalar(item.key) ? String(item.key.value) : ''])
      : textsBelow(item, [...path, index]),
  );
}

/** The text with another string at a path, quoted as it was if possible; nothing if there is no string of its own. */
export function withString(text: string, path: YamlPath, value: string): string | undefined {
  const document = yamlOf(text);
  const node: unknown = document?.getIn(path, true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  const [from, to] = node.range;
  const parent = document?.getIn(path.slice(0, -1), true);
  const insert = isJson(text)
    ? JSON.stringify(value)
    : printedAs(node, value, text.slice(from, to), isCollection(parent) && parent.flow === true);
  return text.slice(0, from) + insert.replace(/\r?\n/g, lineEnd(text)) + text.slice(to);
}

/** A string in the style of a node: plain, quoted or as lines of a block. */
function printedAs({ type }: Scalar, value: string, before: string, isFlow: boolean): string {
  const scalar = new Scalar(value);
  const own = new Document({ a: scalar });
  if (isMap(own.contents)) own.contents.flow = isFlow;
  // A block without lines would have no indentation to go by later.
  const wasBlock = type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
  const isBlock = wasBlock && value.trim() !== '';
  // Quotes keep lines together, however deep the indentation is.
  const isQuoted = !isBlock && (wasBlock || value.includes('\n'));
  scalar.type = isQuoted ? Scalar.QUOTE_DOUBLE : (type ?? Scalar.PLAIN);
  const text = own.toString({ ...PRINT, blockQuote: isBlock, doubleQuotedAsJSON: true });
  // The range of a block includes the end of its last line.
  if (wasBlock && !isBlock) return text.slice('a: '.length);
  if (!isBlock) return isFlow ? text.trimEnd().slice('{a: '.length, -1) : text.slice('a: '.length, -1);
  const [, indent = '  '] = /\n( +)/.exec(before) ?? [];
  return text.slice('a: '.length).replace(/\n {2}/g, `\n${indent}`);
}

/** The text with a value added where there is none; nothing if the YAML does not allow it. */
export function withAdded(text: string, path: readonly string[], value: unknown): string | undefined {
  if (isJson(text)) {
    const document = new Document(JSON.parse(text) as unknown);
    document.setIn(path, value);
    return `${JSON.stringify(document, null, 2)}\n`;
  }
  const [key = ''] = path.slice(-1);
  const lines = stringify({ [key]: value }, PRINT)
    .trimEnd()
    .split('\n');
  const result = inserted(text, path.slice(0, -1), key, lines);
  return 'text' in result ? result.text : undefined;
}

/** The text with other strings in a list; those that stay keep their quotes and comments. Nothing if there is no list. */
export function withList(text: string, path: YamlPath, wanted: readonly string[]): string | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  const list: unknown = document.errors.length > 0 ? undefined : document.getIn(path, true);
  if (!isSeq(list) || !list.range) return undefined;
  const from = list.range[0];
  const to = endOf(list) ?? list.range[1];
  const before = [...list.items];
  list.items = wanted.map((value) => {
    const at = before.findIndex((item) => isScalar(item) && item.value === value);
    return (at < 0 ? undefined : before.splice(at, 1)[0]) ?? document.createNode(value);
  });
  const own = new Document<Node>(null);
  own.contents = list;
  const indent = lineEnd(text) + ' '.repeat(from - lineStart(text, from));
  const printed = own.toString(PRINT).trimEnd().split('\n').join(indent);
  return text.slice(0, from) + printed + text.slice(to);
}

function isJson(text: string): boolean {
  return text.startsWith('{\n');
}
