import type {
  ChangesAnswer,
  Facts,
  KnownState,
  RefusedAnswer,
  SaveResult,
  StoredFile,
  WantedFile,
} from '../protocol/protocol.types.ts';

/** The server does not answer, or refuses. The message is for the writer. */
export class StudioError extends Error {
  override name = 'StudioError';
  /** Whether the server has stopped, or was restarted and doesn't know this page. */
  readonly isLost: boolean;

  constructor(message: string, isLost = false) {
    super(message);
    this.isLost = isLost;
  }
}

const TOKEN_KEY = 'shirube-studio-token';

/** The token in the address that the terminal prints. It survives a reload of the page. */
export function takeToken(fragment: string): string | undefined {
  const token = /^#token=([\w-]+)$/.exec(fragment)?.[1];
  if (token !== undefined) sessionStorage.setItem(TOKEN_KEY, token);
  return token;
}

export function keptToken(): string | undefined {
  return sessionStorage.getItem(TOKEN_KEY) ?? undefined;
}

/** The requests of the studio's page to its server. */
export class StudioApi {
  /** The path of the help center's pages. */
  readonly base: string;
  #token: string;
  readonly #words: { gone: string; stale: string };

  /** @param words for a server that does not answer, and for one that was restarted */
  constructor(base: string, token: string, words: { gone: string; stale: string }) {
    this.base = base;
    this.#token = token;
    this.#words = words;
  }

  /** Continues with a server that was restarted. */
  renew(token: string): void {
    this.#token = token;
  }

  facts(): Promise<Facts> {
    return this.get('facts');
  }

  file(file: string): Promise<StoredFile> {
    return this.get('file', { file });
  }

  /** Waits for changes on disk and for results of the check. */
  changes(known: KnownState): Promise<ChangesAnswer> {
    return this.post('changes', known);
  }

  save(files: readonly WantedFile[]): Promise<SaveResult> {
    return this.post('save', { files });
  }

  /** @throws {StudioError} */
  get<T>(name: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
    const search = new URLSearchParams(query).toString();
    return this.#ask(`${name}${search === '' ? '' : `?${search}`}`, {});
  }

  /** @throws {StudioError} */
  post<T>(name: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.#ask(name, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #ask<T>(name: string, request: RequestInit): Promise<T> {
    const headers = { ...request.headers, 'x-studio-token': this.#token };
    const address = `${this.base}studio/api/${name}`;
    const response = await fetch(address, { ...request, headers }).catch(() => undefined);
    if (response?.status === 401) throw new StudioError(this.#words.stale, true);
    const body = (await response?.json().catch(() => undefined)) as T | RefusedAnswer | undefined;
    if (!response || body === undefined) throw new StudioError(this.#words.gone, true);
    if (!response.ok) throw new StudioError((body as RefusedAnswer).refused);
    return body as T;
  }
}
