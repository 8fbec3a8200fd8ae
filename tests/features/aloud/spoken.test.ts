import { describe, expect, test } from 'vitest';
import { spokenOf } from '../../../src/features/aloud/page-data.ts';
import { linesAt, linesOf, Reader } from '../../../src/features/aloud/reader.ts';
import { readFiles, readLibrary, routesOf } from '../../../src/content/index.ts';
import { RecordingEngine } from '../../support/recording-engine.ts';
import { contextFor } from '../../support/page-data.ts';
import { projectFolder } from '../../support/sources.ts';

const library = readLibrary(readFiles(projectFolder));
const routes = routesOf(library);
const languages = Object.keys(library.site.languages);
const guides = languages.flatMap((language) => Object.keys(routes).map((guide) => ({ language, guide })));

/** Written signs that no voice says rightly, and tokens that represent something else. */
const UNSPEAKABLE = /[<>{}_|\\*#\u00a0\u2983\u2984]|\s\s/;

/** All sentences that an engine gets at a place. */
async function toldAt(blocks: Parameters<typeof linesAt>[0], part: number): Promise<string[]> {
  const engine = new RecordingEngine();
  const view = { show: () => undefined, goOn: () => undefined, failed: () => undefined };
  const reader = new Reader(engine, engine.make, { voice: undefined, locale: 'xx', rate: 1 }, view);
  reader.come(linesAt(blocks, part));
  while (engine.isSaying) await engine.end();
  return engine.told.map(({ text }) => text);
}

describe.each(guides)('$guide, read aloud ($language)', ({ guide, language }) => {
  const context = contextFor(library, language, guide);
  const own = context.of(guide);
  const { steps, problems } = spokenOf(library, own, guide);
  const { uses } = own.readyArticle(guide).outline;
  const sayings = Object.keys(library.speech.get(own.wording)?.sayings ?? {});
  const evened = (text: string): string => text.replaceAll(/\s/g, '');

  test('tells an engine at each of its steps heading, text, figures and ways, in sentences that can be said', async () => {
    for (const [id, step] of Object.entries(routes[guide]!.steps)) {
      const parts = Array.from({ length: step.parts ?? 1 }, (_, index) => index + 1);
      const told = (await Promise.all(parts.map((part) => toldAt(steps[id]!, part)))).flat();
      for (const sentence of told) {
        expect(sentence).toMatch(/[\p{L}\p{N}]/u);
        expect(sentence).not.toMatch(UNSPEAKABLE);
      }
      const written = evened(steps[id]!.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(''));
      const use = uses.find(({ component, id: each }) => component === 'Step' && each === id)!;
      expect(written).toContain(evened(own.plain(use.title)));
      const whole = uses.filter(({ component, step: at }) => component === 'WhenReading' && at === id);
      const left = new Set(whole.flatMap(({ text }) => text.split('\n')));
      for (const line of use.text.split('\n').filter((each) => each !== '' && !left.has(each)))
        expect(written).toContain(evened(own.plain(line)));
      for (const { id: n, act } of uses.filter(({ component, step: at }) => component === 'Figure' && at === id)) {
        const figure = { article: guide, step: id, ...(act === undefined ? { n } : { act: String(act) }) };
        expect(written).toContain(evened(own.figure(figure).alternative));
      }
      // Nothing is left to be spelled that writers have a saying for.
      const spelled = sayings.filter((name) => told.some((text) => text.split(/[^\p{L}\p{N}]+/u).includes(name)));
      expect(spelled).toEqual([]);
    }
  });

  test('says at each part of a step the figure that is shown there, and no other', () => {
    for (const [id, { parts = 1 }] of Object.entries(routes[guide]!.steps)) {
      const figures = uses.filter(({ component, step, way }) => component === 'Figure' && step === id && !way);
      if (parts < 2 || figures.length !== parts) continue;
      const shown = figures.map(({ id: n, act }) =>
        evened(
          own.figure({ article: guide, step: id, ...(act === undefined ? { n } : { act: String(act) }) }).alternative,
        ),
      );
      const saidAt = shown.map((_, index) =>
        evened(
          linesAt(steps[id]!, index + 1)
            .map(({ block, at }) => block.sentences[at]!.text)
            .join(''),
        ),
      );
      expect(saidAt.map((said) => shown.filter((each) => said.includes(each)))).toEqual(shown.map((each) => [each]));
    }
  });

  test('has what helps where it does not work: each problem with its causes, in sentences that can be said', () => {
    expect(Object.keys(problems)).toEqual(Object.keys(library.guides.get(guide)!.graph.problems));
    for (const [id, blocks] of Object.entries(problems)) {
      const { matter, outline } = own.readyArticle(id);
      for (const { sentences } of blocks)
        for (const { text, say = text } of sentences) expect(say).not.toMatch(UNSPEAKABLE);
      const textOf = (each: typeof blocks) =>
        evened(each.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(''));
      expect(textOf(linesOf(blocks, new Set()).map(({ block }) => block))).toContain(evened(own.plain(matter.title)));
      const causes = outline.uses.filter(({ component }) => component === 'Cause');
      for (const { id: cause, title, text } of causes) {
        const others = new Set(causes.map((each) => each.id).filter((each) => each !== cause));
        const told = textOf([...new Set(linesOf(blocks, others).map(({ block }) => block))]);
        for (const line of [title, ...text.split('\n')]) expect(told).toContain(evened(own.plain(line)));
        for (const other of causes.filter((each) => others.has(each.id)))
          expect(told).not.toContain(evened(own.plain(other.title)));
      }
    }
  });
});
