import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingStage, type OpeningAnswer, type OpeningStage, type Sight } from '../../../machines/console/index.ts';
import { fits } from '../../../machines/console/opening.ts';
import { libraryOf } from '../../../src/content/index.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { kept } from '../../support/graphs.ts';
import { runs, shareOf } from '../../support/random-share.ts';
import { openingOf } from '../../support/sights.ts';
import { projectFolder } from '../../support/sources.ts';

type Asked = Extract<OpeningStage, { kind: 'ask' }>;
type Content = ReturnType<typeof openingOf>;

const LANGUAGES = ['ja', 'en'] as const;
const contents = kept((which: 'frozen' | 'shipped') =>
  openingOf(which === 'frozen' ? frozenLibrary() : libraryOf(projectFolder)),
);
/** A caller who neither knows their device nor what they want is asked no more than this besides. */
const LONGEST = 20;

/** The stage after some answers; each is worked out once. */
function stagesOf({ sights, platforms, wordOf }: Content, language: string) {
  const known = new Map<string, OpeningStage>();
  return (answers: readonly OpeningAnswer[]): OpeningStage => {
    const key = JSON.stringify(answers);
    const stage = known.get(key) ?? openingStage({ sights, platforms, answers, wordOf: wordOf[language]! });
    known.set(key, stage);
    return stage;
  };
}

const optionsOf = ({ question, options }: Asked): readonly string[] =>
  question === 'entered' ? ['yes', 'no'] : options;
const answered = ({ question, options }: Asked, answer: string): OpeningAnswer => ({
  question,
  among: options.join(' '),
  answer,
});

/** Where a caller comes to who looks at a screen and says what is there; where two answers are true, the one or the other. */
function walkTo(
  sight: Sight,
  content: Content,
  language: string,
  stageOf: ReturnType<typeof stagesOf>,
  isSecond: boolean,
) {
  const answers: OpeningAnswer[] = [];
  for (;;) {
    const stage = stageOf(answers);
    if (stage.kind !== 'ask') return { stage, answers };
    const fitting = optionsOf(stage).filter((each) => fits(sight, answered(stage, each), content.wordOf[language]!));
    answers.push(answered(stage, fitting.at(isSecond ? -1 : 0) ?? ''));
  }
}

function measured(content: Content, language: string, sights: readonly Sight[] = content.sights) {
  const stageOf = stagesOf(content, language);
  const all = sights.flatMap((sight) =>
    [false, true].map((isSecond) => ({ sight, ...walkTo(sight, content, language, stageOf, isSecond) })),
  );
  const missed = all.filter(
    ({ sight, stage }) =>
      stage.kind !== 'pick' || !stage.spots.some(({ guide, step }) => guide === sight.guide && step === sight.step),
  );
  const asked = all.map(({ answers }) => answers.length);
  const pictures = all.map(({ stage }) => (stage.kind === 'pick' ? stage.spots.length : 0));
  return {
    missed: missed.map(({ sight }) => `${sight.guide} ${sight.step} ${sight.view}`),
    worst: Math.max(...asked),
    mean: asked.reduce((sum, each) => sum + each, 0) / asked.length,
    pictures: Math.max(...pictures),
  };
}

describe('the opening of a call', { timeout: 120_000 }, () => {
  test.each(LANGUAGES)('finds every step by truthful answers, device and task among them (%s)', (language) => {
    const { mean, ...rest } = measured(contents('frozen'), language);
    expect(rest).toEqual({ missed: [], worst: 5, pictures: 3 });
    expect(mean).toBeLessThan(3.6);
  });

  test('finds every step of the guides that ship now', () => {
    const content = contents('shipped');
    for (const language of LANGUAGES) expect(measured(content, language, shareOf(content.sights)).missed).toEqual([]);
  });

  test('ends whatever is said, asks nothing twice, and nothing that stands on all screens that are left', () => {
    const content = contents('frozen');
    const stageOf = { ja: stagesOf(content, 'ja'), en: stagesOf(content, 'en') };
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.nat(7), { minLength: LONGEST, maxLength: LONGEST }),
        (language, picks) => {
          const wordOf = content.wordOf[language]!;
          const answers: OpeningAnswer[] = [];
          for (const pick of picks) {
            const stage = stageOf[language](answers);
            if (stage.kind !== 'ask') return;
            const left = content.sights.filter((sight) => answers.every((each) => fits(sight, each, wordOf)));
            const options = optionsOf(stage);
            expect(options.length).toBeLessThanOrEqual(7);
            expect(answers).not.toContainEqual(
              expect.objectContaining({ question: stage.question, among: stage.options.join(' ') }),
            );
            for (const option of options) {
              const fitting = left.filter((sight) => fits(sight, answered(stage, option), wordOf));
              expect(fitting.length).toBeGreaterThan(0);
              if (stage.question === 'top' || stage.question === 'word')
                expect(fitting.length).toBeLessThan(left.length);
            }
            answers.push(answered(stage, options[pick] ?? ''));
          }
          expect.unreachable('It does not end.');
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test('says that no screen fits where none has what the caller reads', () => {
    const { sights, platforms, wordOf } = contents('frozen');
    const words = [...new Set(sights.flatMap((sight) => [...sight.words]))].join(' ');
    const unread = [
      { question: 'word', among: words, answer: '' },
      { question: 'place', among: 'phone page', answer: 'page' },
      { question: 'task', among: '', answer: 'add-user' },
    ] as const;
    expect(openingStage({ sights, platforms, answers: unread, wordOf: wordOf['en']! })).toEqual({ kind: 'lost' });
  });

  test('offers no picture again that the caller does not see', () => {
    const { sights, platforms, wordOf } = contents('frozen');
    const picked = [
      { question: 'device', among: 'android iphone', answer: 'iphone' },
      { question: 'task', among: 'add-user', answer: 'add-user' },
      { question: 'top', among: 'ibkr.two-factor', answer: 'ibkr.two-factor' },
    ] as const;
    const stage = openingStage({ sights, platforms, answers: picked, wordOf: wordOf['en']! });
    if (stage.kind !== 'pick') return expect.unreachable(stage.kind);
    const [first, ...others] = stage.spots.map(({ guide, step }) => `${guide}.${step}`);
    expect(others.length).toBeGreaterThan(0);
    const without = (...among: readonly (string | undefined)[]): OpeningStage => {
      const none: OpeningAnswer = { question: 'picture', among: among.join(' '), answer: '' };
      return openingStage({ sights, platforms, answers: [...picked, none], wordOf: wordOf['en']! });
    };
    expect(without(first)).toEqual({ kind: 'pick', spots: stage.spots.slice(1) });
    expect(without(first, ...others)).toEqual({ kind: 'lost' });
  });

  test('takes words as they are heard, whatever their letters', () => {
    const { sights, wordOf } = contents('frozen');
    const done = sights.filter((sight) =>
      fits(sight, { question: 'word', among: '', answer: 'android.done' }, wordOf['en']!),
    );
    expect(new Set(done.map(({ guide }) => guide)).size).toBe(5);
  });

  test('asks no device where it is known', () => {
    const { sights, platforms, wordOf } = contents('frozen');
    const stage = openingStage({ sights, platforms, device: 'android', answers: [], wordOf: wordOf['en']! });
    // Only an iPhone activates for the first time.
    expect(stage).toEqual({ kind: 'ask', question: 'task', options: ['add-user', 'message-delivery'] });
  });
});
