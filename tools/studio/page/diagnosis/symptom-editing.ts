import type { FileEdit } from '../state/open-files.ts';
import type { StudioStore } from '../store.ts';
import { difference } from '../../../text/spans.ts';
import { placedIssues, type PlacedIssue } from './issue-things.ts';
import type { SymptomPlace, SymptomTexts } from './symptom-edits.ts';
import { WordsRead } from './words-read.ts';
import { writtenSymptom, type WrittenSymptom } from './written-symptom.ts';

/** Something of a diagnosis that has an id, or the diagnosis itself. */
export type Thing =
  | { kind: 'symptom'; id: string }
  | { kind: 'cause'; id: string }
  | { kind: 'step'; id: string }
  | { kind: 'outcome'; step: string; id: string };

/** A file in which something is called otherwise. */
interface RenamedFile {
  file: string;
  /** Absent where there was none. */
  before?: string;
  /** Absent where it goes. */
  text?: string;
}

const MOST_TRIES = 4;
const SOON_MS = 200;

/** A diagnosis that is written: its texts, and every way to change them. */
export class SymptomEditing {
  readonly store: StudioStore;
  readonly place: SymptomPlace;
  #symptom: { text: string; read: WrittenSymptom | undefined } | undefined;
  #issues: { issues: StudioStore['issues']; texts: readonly string[]; placed: readonly PlacedIssue[] } | undefined;
  readonly #words = new Map<string, { text: string; read: WordsRead }>();

  constructor(store: StudioStore, id: string) {
    this.store = store;
    const languages = store.facts?.languages.map((each) => each.id) ?? [];
    this.place = {
      id,
      file: `content/diagnosis/${id}.yaml`,
      words: languages.map((language) => `content/diagnosis/${language}.yaml`),
    };
  }

  async read(): Promise<void> {
    await Promise.all([this.file, ...this.place.words].map((file) => this.store.read(file)));
  }

  get file(): string {
    return this.place.file;
  }

  get isThere(): boolean {
    return this.store.text(this.file) !== undefined;
  }

  /** Nothing while its text cannot be read. */
  get symptom(): WrittenSymptom | undefined {
    const text = this.store.text(this.file) ?? '';
    if (this.#symptom?.text !== text) this.#symptom = { text, read: writtenSymptom(text) };
    return this.#symptom.read;
  }

  /** The words in each language that has some. */
  get words(): WordsRead[] {
    const languages = this.store.facts?.languages ?? [];
    return languages.flatMap(({ id }, index) => {
      const file = this.place.words[index] ?? '';
      const text = this.store.text(file);
      if (text === undefined) return [];
      const known = this.#words.get(file);
      const now = known?.text === text ? known : { text, read: new WordsRead(file, id, text) };
      this.#words.set(file, now);
      return [now.read];
    });
  }

  /** What the check finds in the diagnosis and in its words, with what each is about. */
  get issues(): readonly PlacedIssue[] {
    const { issues } = this.store;
    const all = Object.values(this.texts);
    const isKnown = this.#issues?.issues === issues && all.every((text, index) => text === this.#issues?.texts[index]);
    if (!isKnown) this.#issues = { issues, texts: all, placed: this.#placed(issues) };
    return this.#issues?.placed ?? [];
  }

  /** In which names are shown: the studio's own language, or else the source. */
  get language(): string {
    const languages = this.store.facts?.languages ?? [];
    const own = languages.find(({ id }) => id === this.store.language) ?? languages.find(({ isSource }) => isSource);
    return own?.id ?? this.store.language;
  }

  get title(): string {
    return this.#said(['title']) ?? this.place.id;
  }

  causeName(id: string): string {
    return this.#said(['causes', id]) ?? id;
  }

  /** What a step is called; the call for help and the end among them. */
  stepName = (id: string): string => {
    if (id === 'call' || id === 'done') return this.store.t(`diagnosis.${id}`);
    return this.#said(['steps', id, 'title']) ?? id;
  };

  outcomeName(step: string, id: string): string {
    return this.#said(['steps', step, 'outcomes', id]) ?? id;
  }

  /** Makes another text of the diagnosis; what is the same in it stays untouched. */
  write(next: string | undefined, isTyped = false): void {
    const span = next === undefined ? undefined : difference(this.store.text(this.file) ?? '', next);
    if (span) this.store.edit(this.file, [span], isTyped);
  }

  /** Makes other texts of several files at once. @param texts nothing where that cannot be done here */
  writeAll(texts: SymptomTexts | undefined): void {
    if (!texts) return this.store.say('diagnosis.byHand', {}, true);
    const edits = Object.entries(texts).flatMap(([file, text]) => {
      const span = difference(this.store.text(file) ?? '', text);
      return span ? [{ file, spans: [span] }] : [];
    });
    if (edits.length > 0) this.store.editAll(edits);
  }

  /** The texts as they are written, by file. */
  get texts(): SymptomTexts {
    return Object.fromEntries(
      [this.file, ...this.words.map(({ file }) => file)].map((file) => [file, this.store.text(file) ?? '']),
    );
  }

  /** The place with those languages alone that have words for it: half a translation would be none. */
  get placed(): SymptomPlace {
    const said = this.words.filter((words) => words.at([this.place.id, 'title']) !== undefined);
    return { ...this.place, words: said.map(({ file }) => file) };
  }

  /** Calls something otherwise wherever it is named; a step keeps its old id for links. */
  async rename(thing: Thing, to: string): Promise<void> {
    const { store, place } = this;
    const { id: from, ...which } = thing;
    await store.attempt(async () => {
      const wanted = { symptom: place.id, ...which, from, to };
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const { files } = await store.api.post<{ files: RenamedFile[] }>('diagnosis/rename', wanted);
        const texts = await Promise.all(files.map(({ file }) => store.read(file)));
        // What has been typed meanwhile is not known to the server yet.
        if (files.some(({ before }, index) => before !== texts[index])) {
          await new Promise((resolve) => setTimeout(resolve, SOON_MS));
          continue;
        }
        this.store.editAll(files.map(({ file, before = '', text }) => editOf(file, before, text)));
        if (thing.kind === 'symptom') await store.open({ view: 'diagnosis', of: to, part: undefined });
        if (thing.kind === 'step') await store.open({ view: 'diagnosis', of: place.id, part: to });
        return;
      }
      store.say('diagnosis.again', {}, true);
    });
  }

  #placed(issues: StudioStore['issues']): PlacedIssue[] {
    const of = (file: string) => issues.filter((each) => each.file === file);
    return [
      ...placedIssues(this.store.text(this.file) ?? '', of(this.file)),
      ...this.words.flatMap(({ file }) => placedIssues(this.store.text(file) ?? '', of(file), [this.place.id])),
    ];
  }

  #said(path: readonly string[]): string | undefined {
    const words = this.words.find(({ language }) => language === this.language) ?? this.words[0];
    return words?.at([this.place.id, ...path]);
  }
}

/** What makes another text of a file, or takes it away. */
function editOf(file: string, before: string, text: string | undefined): FileEdit {
  if (text === undefined) return { file, spans: [], isRemoved: true };
  const span = difference(before, text);
  return { file, spans: span ? [span] : [] };
}
