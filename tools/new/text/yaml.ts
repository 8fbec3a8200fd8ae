import { Document, stringify, visit } from 'yaml';

export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

/** `key:` and a list below it. */
export function list(key: string, texts: readonly string[]): string[] {
  return [`${key}:`, ...indented(texts.map((text) => `- ${scalar(text)}`))];
}

/** `key:` and lines below it. */
export function group(key: string, lines: readonly string[]): string[] {
  return [`${key}:`, ...indented(lines)];
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** An object on one line: `{ on: phone, tap: next }`. */
export function flow(value: object): string {
  const document = new Document(value);
  visit(document, { Collection: (_, node) => void (node.flow = true) });
  return document.toString({ lineWidth: 0 }).trimEnd();
}
