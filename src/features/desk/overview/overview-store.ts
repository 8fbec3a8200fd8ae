import {
  eachOnce,
  filtered,
  overviewOf,
  weekOf,
  type CallFilter,
  type Overview,
  type ToldCall,
} from '../../../../machines/console/index.ts';
import type { ToldCalls } from './told-calls.ts';
import type { AgentData } from '../words.ts';
import { readFile, type FileFault, type ReadFile } from './read-file.ts';
import type { OverviewWords } from './words.ts';

/** Minutes that local time is behind Greenwich at a moment. */
const offsetAt = (ms: number): number => new Date(ms).getTimezoneOffset();

/** The calls that are counted, and which of them are shown. Nothing of it outlives the page. */
export class OverviewStore {
  readonly data: AgentData;
  readonly words: OverviewWords;
  filter: CallFilter = {};
  /** Whether the calls of this browser are counted. */
  hasOwn = true;
  own: readonly ToldCall[] = [];
  files: readonly ReadFile[] = [];
  /** All calls, each once. */
  calls: readonly ToldCall[] = [];
  /** Those that are shown. */
  shown: readonly ToldCall[] = [];
  overview: Overview = overviewOf([], offsetAt);
  readonly #source: ToldCalls;
  #unread = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(data: AgentData, source: ToldCalls, words: OverviewWords) {
    this.data = data;
    this.#source = source;
    this.words = words;
  }

  /** What is wrong with the files, and with what this browser keeps. */
  get faults(): FileFault[] {
    const unread: FileFault = { key: 'overview.fault.unread', values: { number: this.#unread } };
    return [...(this.#unread === 0 ? [] : [unread]), ...this.files.flatMap(({ faults }) => faults)];
  }

  /** The weeks in which calls came, in order. */
  get weeks(): string[] {
    const all = this.calls.flatMap(({ opened }) => (opened === undefined ? [] : [weekOf(opened, offsetAt(opened))]));
    return [...new Set(all)].sort();
  }

  /** What calls have in some field, in the order of how it is spelled; empty where one does not say. */
  valuesOf(field: 'caller' | 'device'): string[] {
    return [...new Set(this.calls.map((call) => call[field] ?? ''))].sort();
  }

  listen(listener: () => void): void {
    this.#listeners.push(listener);
  }

  choose(change: CallFilter): void {
    this.filter = { ...this.filter, ...change };
    this.#count();
  }

  countOwn(hasOwn: boolean): void {
    this.hasOwn = hasOwn;
    this.#count();
  }

  /** Looks at what this browser keeps: another page may have gone on since. */
  async follow(): Promise<void> {
    const before = JSON.stringify([this.own, this.#unread]);
    const { calls, unread } = await this.#source.kept();
    this.own = calls;
    this.#unread = unread;
    // What is worked out from the calls stays as long as they are the same.
    if (JSON.stringify([this.own, unread]) !== before) this.#count();
  }

  /** Reads files beside those that are here. */
  async add(files: readonly File[]): Promise<void> {
    const read = await Promise.all(
      files.map(async (file): Promise<ReadFile> => {
        const text = await this.#source.textOf(file);
        if (typeof text === 'string') return readFile(file.name, text, this.#source);
        const key = text.key === 'agent.fault.tooLarge' ? 'overview.fault.tooLarge' : 'overview.fault.closed';
        return { name: file.name, calls: [], faults: [{ key, values: { name: file.name } }] };
      }),
    );
    this.files = [...this.files, ...read];
    this.#count();
  }

  forget(): void {
    this.files = [];
    this.filter = {};
    this.#count();
  }

  #count(): void {
    this.calls = eachOnce([...(this.hasOwn ? this.own : []), ...this.files.flatMap(({ calls }) => calls)]);
    this.shown = filtered(this.calls, this.filter, offsetAt);
    this.overview = overviewOf(this.shown, offsetAt);
    for (const listener of this.#listeners) listener();
  }
}
