import type { Act } from '../../../../machines/walkthrough/index.ts';
import * as article from './edits/article-steps.ts';
import * as graph from './edits/graph-edits.ts';
import type { GuideFiles } from './guide-files.ts';

/** What is done to the acts of a step; what the articles show of them goes along. */
export class ActDesk {
  readonly #files: GuideFiles;

  constructor(files: GuideFiles) {
    this.#files = files;
  }

  /** Adds acts behind those of a step. */
  add(id: string, acts: readonly Act[]): boolean {
    const from = this.#files.guide?.steps[id]?.acts.length ?? 0;
    return this.#files.change((files) =>
      files.graph((text) => acts.reduce((now, act, index) => graph.withAct(now, id, from + index, act), text)),
    );
  }

  change(id: string, index: number, act: Act): boolean {
    return this.#files.change((files) => files.graph((text) => graph.withActChanged(text, id, index, act)));
  }

  move(id: string, index: number, by: -1 | 1): boolean {
    return this.#files.change((files) => files.graph((text) => graph.withActMoved(text, id, index, by)));
  }

  remove(id: string, index: number): boolean {
    const figure = this.#files.guide?.steps[id]?.acts[index]?.figure;
    return this.#files.change((files) => {
      files.graph((text) => graph.withoutAct(text, id, index));
      if (figure !== undefined) files.articles((text) => article.withoutFigureBlock(text, figure));
    });
  }
}
