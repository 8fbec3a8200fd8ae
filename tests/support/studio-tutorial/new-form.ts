import type { ByHand } from '../studio-by-hand.ts';

export /** Makes something new by its form, which asks one thing after another. */
async function make(hand: ByHand, kind: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const { page } = hand;
  await hand.goTo(`new ${kind}`, 'New', () =>
    page.evaluate(() => document.activeElement?.closest('main form') !== null),
  );
  const left = new Set(Object.keys(answers));
  while (left.size > 0) {
    const name = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement;
      return (at.name || at.id).replace(/^new-/, '');
    });
    const answer = answers[name];
    if (answer !== undefined && left.delete(name)) {
      hand.think();
      await answerField(hand, answer, name.startsWith('title.'));
    }
    if (left.size === 0) break;
    // What comes next depends on the answer.
    await hand.until(
      () =>
        page.evaluate(
          ([...all]) => all.some((each) => document.querySelector(`#new-${CSS.escape(each)}, [name="new-${each}"]`)),
          [...left],
        ),
      `${kind}: it is asked for ${[...left].join()}`,
    );
    await hand.press('Tab');
  }
  await hand.press('Enter');
  await hand.until(async () => (await hand.focused()).file.endsWith('.mdx'), `${kind}: the article is open`);
}

async function answerField(hand: ByHand, answer: string, isWords: boolean): Promise<void> {
  const { page } = hand;
  const kind = await page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return at.tagName === 'SELECT' ? 'select' : at.type;
  });
  if (kind === 'text') return isWords ? hand.say(answer) : hand.write(answer);
  const value = () =>
    page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement;
      return at.type === 'radio' && !at.checked ? '' : at.value;
    });
  if (kind === 'radio' && (await value()) === '') await hand.press('Space');
  for (let turn = 0; (await value()) !== answer; turn += 1) {
    if (turn > 30) throw new Error(`“${answer}” cannot be chosen.`);
    await hand.press('ArrowDown');
  }
}
