import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/content/index.ts';
import { headOffers } from '../../../tools/studio/page/articles/head-completion.ts';
import { partsOf } from '../../../tools/studio/page/articles/tags.ts';
import type { JsonSchema } from '../../../tools/studio/page/parts/schema-offers.ts';
import { frozenLibrary } from '../../support/frozen.ts';

const source = {
  schema: jsonSchemas(frozenLibrary()).get('article.json') as JsonSchema,
  articles: [{ id: 'qr-not-read', titles: { en: 'The QR code is not read' }, isDraft: false }],
  language: 'en',
};

/** What is offered where the mark stands. */
function offers(lines: string, explicit = false) {
  const text = `---\ntitle: One\n${lines.replace('|', '')}\n---\n\nText\n`;
  const { head } = partsOf(text);
  const pos = `---\ntitle: One\n${lines}`.indexOf('|');
  const found = head && headOffers({ pos, explicit }, text, head, source);
  return found && { typed: text.slice(found.from, pos), labels: found.options.map(({ label }) => label), found };
}

describe('in the head of an article', () => {
  test('its fields are offered, and none that is there', () => {
    const { typed, labels = [] } = offers('rel|') ?? {};
    expect(typed).toBe('rel');
    expect(labels).toEqual(expect.arrayContaining(['related', 'keywords', 'draft', 'review-by']));
    expect(labels).not.toContain('title');
  });

  test.each([
    ['kind: |', ['guide', 'problem', 'reference']],
    ['draft: t|', ['true', 'false']],
    ['related: [q|]', ['qr-not-read', 'activation-error']],
    ['references:\n  - |', ['KB2260']],
    ['checked: { source: |', ['app', 'assumed']],
  ])('what a field can say is: %s', (lines, wanted) => {
    expect(offers(lines)?.labels).toEqual(expect.arrayContaining(wanted));
  });

  test('an article is told by its title, too', () => {
    const { found } = offers('related: [|]') ?? {};
    expect(found?.options).toContainEqual(
      expect.objectContaining({ label: 'qr-not-read', detail: 'The QR code is not read' }),
    );
  });

  test('nothing is offered where words are written', () => {
    expect(offers('summary: One sentence|')?.labels ?? []).toEqual([]);
  });
});
