import { type YamlPath, yamlOf } from '../../../yaml/places.ts';

/** The words of all diagnoses in one language, as they are written. */
export class WordsRead {
  readonly file: string;
  readonly language: string;
  readonly #data: unknown;

  constructor(file: string, language: string, text: string) {
    this.file = file;
    this.language = language;
    this.#data = yamlOf(text)?.toJS();
  }

  /** The words at a place; nothing where there are none. */
  at(path: YamlPath): string | undefined {
    const value = this.#under(path);
    return typeof value === 'string' ? value : undefined;
  }

  /** How many lines stand at a place. */
  linesAt(path: YamlPath): number {
    const value = this.#under(path);
    return Array.isArray(value) ? value.length : 0;
  }

  #under(path: YamlPath): unknown {
    return path.reduce<unknown>((value, key) => (Object(value) as Record<string | number, unknown>)[key], this.#data);
  }
}
