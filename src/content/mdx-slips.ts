import type { Problem } from '../../machines/problem.ts';
import { COMPONENTS } from './form.ts';

/**
 * The likely mistake behind a parser error.
 *
 * @param message of the parser
 * @param line the rest of the line where the parser stopped
 */
export function syntaxSlip(message: string, line: string): Problem | undefined {
  const [, unclosed] = /^Expected a closing tag for `<(\w+)>`/.exec(message) ?? [];
  if (unclosed !== undefined) {
    return {
      code: 'component-unclosed',
      message: `\`<${unclosed}>\`, which starts here, is not closed.`,
      hint: `Write \`</${unclosed}>\` where it ends.`,
    };
  }
  const [, closing = '', open, at = ''] =
    /closing tag `<\/([^>`]*)>`.*closing tag for `<(\w+)>` \((\d+)/.exec(message) ?? [];
  if (open !== undefined) {
    return {
      code: 'component-unclosed',
      message: `\`</${closing}>\` closes nothing: \`<${open}>\` of line ${at} is still open.`,
      hint: `Write \`</${open}>\` before it, or in its place.`,
    };
  }
  if (/closing brace/.test(message)) {
    return {
      code: 'brace-open',
      message: 'A brace `{` starts code, which articles cannot contain.',
      hint: 'Remove it. For a brace write `\\{`.',
    };
  }
  return line.startsWith('<') ? tagSlip(line) : undefined;
}

function tagSlip(line: string): Problem {
  const tag = /^<\/?[A-Za-z]\w*[^<>]*>?/.exec(line)?.[0] ?? '';
  const shown = `\`${brief(tag)}\``;
  if (/[“”„‟‘’＂＇″]/.test(tag)) {
    return {
      code: 'quote-curly',
      message: `${shown} has curly or full-width quotes.`,
      hint: 'Write straight ones: `"`.',
    };
  }
  if (/[\u3000＝／]/.test(tag)) {
    return {
      code: 'component-full-width',
      message: `${shown} has full-width characters.`,
      hint: 'Write the whole component in half-width characters.',
    };
  }
  if (/=[^"'\s]/.test(tag)) {
    return {
      code: 'quote-missing',
      message: `A value in ${shown} has no quotes.`,
      hint: 'Put it between straight quotes: `id="…"`.',
    };
  }
  return {
    code: 'less-than',
    message: `\`${brief(/^<\S*/.exec(line)?.[0] ?? '')}\` starts with \`<\`, like a component.`,
    hint: 'Use words, such as “less than”, or write `\\<`.',
  };
}

/** Components and headings typed in full-width characters, which would be shown as text. */
export function wideSlip(text: string): Problem | undefined {
  const tag = new RegExp(`[＜<]/?(?:${Object.keys(COMPONENTS).join('|')})\\b`).exec(text)?.[0];
  if (tag !== undefined) {
    return {
      code: 'component-full-width',
      message: `\`${tag}\` has full-width characters, so it is not a component.`,
      hint: `Write it in half-width characters: \`${tag.replace('＜', '<')}\`.`,
    };
  }
  const heading = /^(?:#{1,6}\u3000|＃{1,6})/.exec(text)?.[0];
  if (heading === undefined) return undefined;
  return {
    code: 'heading-full-width',
    message: `\`${heading}\` has a full-width character, so it is not a heading.`,
    hint: 'Write `### ` with half-width characters and a half-width space.',
  };
}

function brief(text: string): string {
  const shown = text.replaceAll('`', "'");
  return shown.length > 40 ? `${shown.slice(0, 39)}…` : shown;
}
