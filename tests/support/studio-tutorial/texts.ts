import type { ByHand } from '../studio-by-hand.ts';
import { article, NEW_STEPS, type Wanted } from './made.ts';

/** Opens the text of an article by what it is called. */
export async function goToText(hand: ByHand, query: string, title: string, file: string): Promise<void> {
  await hand.goTo(query, title, async () => (await hand.focused()).file === file);
}

/** Goes from one text that waits for words to the next, and writes what is to stand there. */
export async function writeArticle(hand: ByHand, wanted: Wanted, language: string, id: string): Promise<void> {
  const text = wanted(article(language, id));
  const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const next = async (): Promise<void> => {
    hand.think();
    await hand.press('Alt+n');
  };
  await hand.press('Control+Home');
  await next();
  await hand.say(/^summary: (.*)$/m.exec(head)?.[1] ?? '');
  for (const [, keyword = ''] of head.matchAll(/^ {2}- (?!text:)(.*)$/gm)) {
    await next();
    await hand.say(keyword);
  }
  const [, requirements] = /^requirements:\n {2}- text: ([^]*?)\n(?! )/m.exec(head) ?? [];
  if (requirements !== undefined) {
    await next();
    await hand.sayMarked(requirements, /^ +(?:reference: .*|- text: )/gm);
  }
  await find(hand, 'related: []');
  await hand.write(/^related: .*$/m.exec(head)?.[0] ?? '');
  // It is dated as it was begun: today.
  await hand.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+Shift+k');
  let figures = 0;
  for (const lines of blocksOf(body)) {
    const gaps = lines.isNewStep ? 2 : lines.texts.length;
    for (const [index, line] of lines.texts.entries()) {
      if (index >= gaps) {
        await hand.sayMarked(`\n\n${line}`, /<[^>]*>/g);
        continue;
      }
      await next();
      const [, figure, caption] = /^<Figure n="(\d+)">(.*)<\/Figure>$/.exec(line) ?? [];
      if (caption === undefined) await sayWithLabels(hand, line.replace(/^### /, ''));
      else if (Number(figure) === (figures += 1)) await hand.say(caption);
      else {
        // A figure that came in between has taken the number that this one had.
        await hand.press('Home', 'Shift+End');
        await hand.sayMarked(line, /<[^>]*>/g);
      }
    }
  }
}

/** The steps or causes of an article, each with its lines in their order. */
function blocksOf(body: string): { texts: string[]; isNewStep: boolean }[] {
  return body
    .split(/^<(?:Step|Cause) id=/m)
    .slice(1)
    .map((block) => {
      const id = /^"([^"]+)"/.exec(block)?.[1] ?? '';
      const texts = block
        .split('\n')
        .slice(1)
        .filter((line) => line !== '' && !/^<(?:\/|Way|Problem)/.test(line));
      return { texts, isNewStep: NEW_STEPS.includes(id) };
    });
}

/** Types words, and chooses the labels in them. */
async function sayWithLabels(hand: ByHand, text: string): Promise<void> {
  for (const [index, part] of text.split(/<Label id="([^"]+)" \/>/).entries()) {
    if (index % 2 === 0) {
      if (part !== '') await hand.say(part);
      continue;
    }
    hand.think();
    // Its id is typed until it is the first that is offered.
    const id = part.slice(part.indexOf('.') + 1);
    for (const letters of ['<', ...(id.match(/.{1,4}/g) ?? [])]) {
      await hand.type(letters);
      if (letters === '<') continue;
      await hand.until(async () => (await hand.chosen()) !== undefined, `something is offered for ${part}`);
      if ((await hand.chosen())?.endsWith(part) === true) break;
    }
    await hand.until(async () => (await hand.chosen())?.endsWith(part) === true, `${part} is offered`);
    await hand.press('Enter');
    // A tag that is whole is a chip, and so is no text any more.
    await hand.until(async () => !/<[a-z]/.test(await lineOf(hand)), `${part} is put in`);
  }
}

/** What stands in the line of the cursor, as it is seen. */
export function lineOf({ page }: ByHand): Promise<string> {
  return page.evaluate(() => document.querySelector('.cm-activeLine')?.textContent ?? '');
}

/** Finds something in the text, and selects it. */
export async function find(hand: ByHand, text: string): Promise<void> {
  hand.think();
  await hand.press('Control+f');
  await hand.type(text);
  await hand.press('Enter', 'Escape');
}
