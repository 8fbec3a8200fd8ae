import type { Act } from '../../../../machines/walkthrough/index.ts';
import { inserted } from '../../../yaml/insert.ts';
import type { GuideWords } from '../../protocol/protocol.types.ts';
import type { StudioStore } from '../store.ts';
import * as article from './edits/article-steps.ts';
import * as graph from './edits/graph-edits.ts';
import type { WrittenGuide } from './edits/guide-text.ts';
import { GuideFiles } from './guide-files.ts';

/** What is asked of a writer for a new step. */
export interface StepRequest {
  id: string;
  after: string;
  way?: string | undefined;
  titles: Readonly<Record<string, string>>;
}

/** The edits of a guide: its graph, its article in each language and the agents' words change, and are undone, together. */
export class GuideDesk {
  readonly files: GuideFiles;
  readonly #store: StudioStore;

  constructor(store: StudioStore, id: string) {
    this.#store = store;
    this.files = new GuideFiles(store, id);
  }

  get guide(): WrittenGuide | undefined {
    return this.files.guide;
  }

  /** Adds a step behind another, or on a way of it. @throws {StudioError} where the id cannot be one */
  async addStep({ id, after, way, titles }: StepRequest): Promise<boolean> {
    const { n, words } = await this.#newStep(id);
    const isDone = this.files.change((files) => {
      files.graph((text) => graph.withStep(text, { id, n, after, way }));
      files.articles((text, language) =>
        article.withStepBlock(text, after, linesWith(words, language, titles[language])),
      );
      files.scripts((text, language) => this.#scripted(text, id, words[language]?.script ?? []));
    }, true);
    if (isDone) this.#store.say('guides.done.added', { id });
    return isDone;
  }

  /** Lets a step be followed by another; by another way, if it has ways. */
  connect(from: string, to: string, way?: string): boolean {
    return this.files.change(
      (files) =>
        files.graph((text) =>
          way === undefined ? graph.connected(text, from, to) : graph.withWay(text, from, way, to),
        ),
      true,
    );
  }

  /** Moves a step up or down in the printed order. */
  move(id: string, by: -1 | 1): boolean {
    const ids = Object.keys(this.guide?.steps ?? {});
    const other = ids[ids.indexOf(id) + by];
    if (other === undefined) return false;
    const [first, second] = by < 0 ? [other, id] : [id, other];
    return this.files.change((files) => {
      files.graph((text) => graph.withStepMoved(text, id, by));
      files.articles((text) => article.withStepsSwapped(text, first, second));
    });
  }

  /** Sets an act of a step; behind the others if there is none at the index. Its figure and way stay. */
  setAct(id: string, index: number, act: Act): boolean {
    const before = this.guide?.steps[id]?.acts[index];
    return this.files.change((files) =>
      files.graph((text) =>
        before
          ? graph.withActChanged(text, id, index, { ...act, figure: before.figure, way: before.way })
          : graph.withAct(text, id, index, act),
      ),
    );
  }

  removeAct(id: string, index: number): boolean {
    return this.files.change((files) => files.graph((text) => graph.withoutAct(text, id, index)));
  }

  async #newStep(id: string): Promise<{ n: number; words: GuideWords }> {
    const steps = this.guide?.steps ?? {};
    const taken = Object.values(steps).flatMap(({ n }) => n ?? []);
    return this.#store.api.post('guides/step', { guide: this.files.id, id, taken });
  }

  #scripted(text: string, id: string, lines: readonly string[]): string {
    const result = inserted(text, ['scripts', this.files.id], id, lines);
    return 'text' in result ? result.text : text;
  }
}

function linesWith(words: GuideWords, language: string, title: string | undefined): readonly string[] {
  const { step = [], title: blank = '' } = words[language] ?? {};
  return title === undefined || title === ''
    ? step
    : step.map((line) => (line === `### ${blank}` ? `### ${title}` : line));
}
