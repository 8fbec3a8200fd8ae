import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../../src/content/index.ts';
import { choicesOf, type ChoiceSource } from '../../../tools/studio/page/articles/choices.ts';
import { found } from '../../../tools/studio/page/parts/findable.ts';
import { partsOf } from '../../../tools/studio/page/articles/tags.ts';

const TEXT =
  '<Steps>\n\n<Step id="open">\n\n### Open\n\n<Way id="a">\n\nA.\n\n</Way>\n\n</Step>\n\n</Steps>\n\n<Problem id="dark" />\n';

const source = (place: string): ChoiceSource => ({
  names: {
    labels: { 'app.services': '“Services”', 'app.pin': '“PIN”' },
    references: { KB1: { number: 'KB1', subject: 'How to begin' } },
    steps: [
      { id: 'open', label: '1', ways: ['a', 'b'] },
      { id: 'done', label: '2', ways: [] },
    ],
    figures: [
      { n: '1', step: 'done', screen: 'Home' },
      { act: '2', step: 'open', screen: 'Login' },
    ],
    problems: { dark: 'It stays dark', loud: 'It is loud' },
  },
  components: COMPONENTS,
  labels: {
    'app.services': { en: 'Services', ja: 'サービス' },
    'app.pin': { en: 'PIN', ja: '暗証番号' },
    'screens.home': { en: 'the home screen', ja: 'ホーム画面' },
  },
  links: [{ address: '../a/#step-b', title: 'A › B' }],
  parts: partsOf(TEXT),
  at: TEXT.indexOf(place),
  t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
});
const ids = (kind: Parameters<typeof choicesOf>[0], place = '### Open') =>
  choicesOf(kind, source(place)).map(({ id }) => id);

describe('what there is to choose from', () => {
  test('is what may still come in, what belongs here first', () => {
    expect(ids('Problem')).toEqual(['loud']);
    expect(ids('Step')).toEqual(['done']);
    expect(ids('Way')).toEqual(['b']);
    expect(ids('Way', '<Problem')).toEqual([]);
    expect(ids('Figure')).toEqual(['open.2', '1']);
    expect(ids('Note')).toEqual(['note', 'caution', 'secret']);
  });

  test('are no names of screens, which stand on none of them', () => {
    expect(ids('Label')).toEqual(['app.services', 'app.pin']);
  });

  test.each([
    ['サービ', 'app.services'],
    ['serv', 'app.services'],
    ['ＳＥＲＶ', 'app.services'],
    ['「サービス', 'app.services'],
    ['app.p', 'app.pin'],
    ['暗証', 'app.pin'],
  ])('is found by its words in any language, and by its id: %s', (query, id) => {
    expect(found(choicesOf('Label', source('### Open')), query).map((each) => each.id)).toEqual([id]);
  });
});
