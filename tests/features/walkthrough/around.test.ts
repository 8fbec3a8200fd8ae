import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshLibrary } from '../../../src/content/index.ts';
import { aroundGuide } from '../../../src/features/walkthrough/page-data.ts';
import { frozenLibrary } from '../../support/frozen.ts';
import { writeLamp } from '../../support/other-products.ts';
import { contextFor } from '../../support/page-data.ts';
import { contentAt } from '../../support/temporary-content.ts';

const library = frozenLibrary();
const undiagnosed = { ...library, diagnosis: { symptoms: new Map(), words: new Map() } } as unknown as typeof library;
const choices = (guide: string) =>
  aroundGuide(library, contextFor(library, 'en', guide), guide).troubles.map(
    ({ words, problem, cause, isTold, diagnosis = '', failed }) => {
      const place = [problem, cause].filter(Boolean).join('#');
      return [
        words.join(''),
        isTold ? place : `(${place})`,
        ...(failed ? [failed.no, failed.couldnt] : [diagnosis]).map((each = '') => interviewOf(each)),
      ];
    },
  );

function interviewOf(address: string): string {
  const [, symptom, said] = /diagnosis\/([a-z-]+)\/\?guide=[a-z-]+(?:#said~(.+))?$/.exec(address) ?? [];
  return [symptom, said].filter(Boolean).join(' ');
}

test('what one can see leads to what mends its likeliest cause, and on from there to the diagnosis', () => {
  expect(choices('android-add-user-qr')).toEqual([
    [
      'It is blurred.',
      'qr-not-read#out-of-focus',
      'qr-not-read task.adding~view.blurred~move.not-read',
      'qr-not-read task.adding~view.blurred~move.couldnt',
    ],
    [
      'It is sharp.',
      'qr-not-read#scan-off',
      'qr-not-read task.adding~view.sharp~turn-scanning-on.not-read',
      'qr-not-read task.adding~view.sharp~turn-scanning-on.couldnt',
    ],
    ['It is no picture.', '(qr-not-read)', 'qr-not-read task.adding~view.no-picture'],
    [
      'It is yourself.',
      'front-camera#front-camera',
      'qr-not-read task.adding~view.yourself~switch-lens.not-read',
      'qr-not-read task.adding~view.yourself~switch-lens.couldnt',
    ],
    ['The app says “An error has occurred. Please try again.”', '(activation-error)', 'activation-error'],
  ]);
});

test('where a site has no diagnosis, what several causes look alike in is read as a whole', () => {
  const told = aroundGuide(
    undiagnosed,
    contextFor(undiagnosed, 'en', 'android-add-user-code'),
    'android-add-user-code',
  );
  expect(told.troubles).toMatchObject([{ problem: 'activation-error', isTold: true }]);
});

test('a guide in which nobody scans lists its problem by its name', () => {
  expect(choices('android-add-user-code')).toEqual([
    ['The app says “An error has occurred. Please try again.”', '(activation-error)', 'activation-error'],
  ]);
});

test('a problem without a figure is listed by its name', () => {
  const content = contentAt(mkdtempSync(join(tmpdir(), 'shirube-')));
  writeLamp(content.root);
  const lamp = freshLibrary(content.root);
  content.remove();
  const { troubles } = aroundGuide(lamp, contextFor(lamp, 'en', 'charge-lamp'), 'charge-lamp');
  expect(troubles).toMatchObject([{ problem: 'stays-dark', words: ['The lamp stays dark'], picture: undefined }]);
});
