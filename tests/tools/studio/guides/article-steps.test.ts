import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  stepHeading,
  stepLine,
  stepText,
  wayText,
  withStepBlock,
  withStepsSwapped,
} from '../../../../tools/studio/page/guides/edits/article-steps.ts';
import { projectFolder } from '../../../support/sources.ts';

const folder = join(projectFolder, 'tests/fixtures/shipped/content');
const ARTICLES = readdirSync(join(folder, 'walkthroughs')).flatMap((file) =>
  ['en', 'ja'].map((language) =>
    readFileSync(join(folder, 'articles', language, file.replace('.yaml', '.mdx')), 'utf8'),
  ),
);
const article = fc
  .tuple(fc.constantFrom(...ARTICLES), fc.boolean())
  .map(([text, isDos]) => (isDos ? text.replaceAll('\n', '\r\n') : text));
const stepsIn = (text: string) => [...text.matchAll(/^<Step id="([^"]+)"/gm)].map(([, id]) => id as string);
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const QR = readFileSync(join(folder, 'articles/en/android-add-user-qr.mdx'), 'utf8');

describe('an article that follows its graph', () => {
  test('gets a step, and its other steps stay as they were', () => {
    fc.assert(
      fc.property(article, fc.nat(), (text, which) => {
        const ids = stepsIn(text);
        const after = pick(ids, which);
        const more = withStepBlock(text, after, [
          '<Step id="more-of-it">',
          '',
          '### A step',
          '',
          'Do it.',
          '',
          '</Step>',
          '',
        ]);
        expect(stepsIn(more)).toEqual(ids.toSpliced(ids.indexOf(after) + 1, 0, 'more-of-it'));
        expect(stepHeading(more, 'more-of-it')).toBe('A step');
        for (const id of ids) expect(stepText(more, id)).toBe(stepText(text, id));
      }),
    );
  });

  test('has two steps in the other order, each with its own words, and back', () => {
    fc.assert(
      fc.property(article, fc.nat(), (text, which) => {
        const ids = stepsIn(text);
        const at = which % (ids.length - 1);
        const [first, second] = [ids[at]!, ids[at + 1]!];
        const result = withStepsSwapped(text, first, second);
        expect(stepsIn(result)).toEqual(ids.with(at, second).with(at + 1, first));
        for (const id of ids) expect(stepText(result, id)).toBe(stepText(text, id));
        expect(withStepsSwapped(result, second, first)).toBe(text);
      }),
    );
  });

  test('has the words of ways', () => {
    expect(wayText(QR, 'open', 'login')).toBe('You see the login screen.');
    expect(wayText(QR, 'open', 'other')).toBeUndefined();
  });

  test('says on which line a step begins', () => {
    expect(QR.split('\n')[(stepLine(QR, 'more') ?? 0) - 1]).toBe('<Step id="more">');
    expect(stepLine(QR, 'nothing')).toBeUndefined();
  });
});
