import { ASTNodeTypes, type TxtNode } from '@textlint/ast-node-types';
import type { TextlintPluginCreator } from '@textlint/types';
import type { StyleText } from './engine.ts';

/** The file extension that makes textlint use the plugin below. */
export const EXTENSION = '.prose';

/**
 * A plugin that shows our texts to textlint, one per line: textlint knows no MDX, and its Markdown plugin would read
 * components as words and skip captions. Titles are paragraphs too, since many rules skip headings.
 */
export function prosePlugin(texts: readonly StyleText[]): TextlintPluginCreator {
  return {
    Processor: class {
      availableExtensions(): string[] {
        return [EXTENSION];
      }
      processor() {
        return {
          preProcess: (source: string) => treeOf(texts, source),
          postProcess: (messages: never[], filePath?: string) => ({ messages, filePath: filePath ?? EXTENSION }),
        };
      }
    },
  } as unknown as TextlintPluginCreator;
}

function treeOf(texts: readonly StyleText[], source: string): TxtNode {
  let offset = 0;
  const children = texts.flatMap(({ text }, index) => {
    const start = offset;
    offset += text.length + 1;
    if (text === '') return [];
    const place = {
      raw: text,
      range: [start, start + text.length] as const,
      loc: { start: { line: index + 1, column: 0 }, end: { line: index + 1, column: text.length } },
    };
    const word = { type: ASTNodeTypes.Str, value: text, ...place };
    return [{ type: ASTNodeTypes.Paragraph, children: [word], ...place }];
  });
  const last = texts.at(-1)?.text.length ?? 0;
  return {
    type: ASTNodeTypes.Document,
    raw: source,
    range: [0, source.length],
    loc: { start: { line: 1, column: 0 }, end: { line: Math.max(1, texts.length), column: last } },
    children,
  } as unknown as TxtNode;
}
