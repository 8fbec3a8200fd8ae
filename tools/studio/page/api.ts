import type {
  DiskAnswer,
  Facts,
  FoundAnswer,
  KnownDisk,
  RefusedAnswer,
  SaveResult,
  StoredFile,
  WantedFile,
} from '../protocol/protocol.types.ts';

/** The server does not answer, or says why it does not do something. The message is for the writer. */
export class StudioError extends Error {
  override name = 'StudioError';
  /** Whether nobody answered: the studio on the terminal has ended. */
  readonly isGone: boolean;
  /** Whether it was started anew since, and knows this page no more. */
  readonly isStale: boolean;

  constructor(message: string, why?: 'gone' | 'stale') {
    super(message);
    this.isGone = why === 'gone';
    this.isStale = why === 'stale';
  }

  /** Whether nothing can be done before the writer has seen to it. */
  get isLost(): boolean {
    return this.isGone || this.isStale;
  }
}

const KEPT = 'shirube-studio-token';

/** The token in the address that stands in the terminal; a page that is loaded anew still knows it. */
export function takeToken(fragment: string): string | undefined {
  const token = /^#token=([\w-]+)$/.exec(fragment)?.[1];
  if (token !== undefined) sessionStorage.setItem(KEPT, token);
  return token;
}

/** The token that this page was opened with. */
export function keptToken(): string | undefined {
  return sessionStorage.getItem(KEPT) ?? undefined;
}

/** What the studio's page asks of its server. */
export class StudioApi {
  /** Tells this page from others of the same studio. */
  readonly page = crypto.randomUUID();
  /** The path below which the help center's pages are. */
  readonly base: string;
  #token: string;
  readonly #words: { gone: string; stale: string };

  /** @param words what is said where nobody answers, and where who answers was started anew */
  constructor(base: string, token: string, words: { gone: string; stale: string }) {
    this.base = base;
    this.#token = token;
    this.#words = words;
  }

  /** Goes on with a server that was started anew. */
  renew(token: string): void {
    this.#token = token;
  }

  facts(): Promise<Facts> {
    return this.get('facts');
  }

  file(file: string): Promise<StoredFile> {
    return this.get('file', { file });
  }

  /** @param texts `null` where a file is about to go */
  unsaved(texts: Readonly<Record<string, string | null>>): Promise<{ turn: number }> {
    return this.post('unsaved', { texts });
  }

  found(after: number): Promise<FoundAnswer> {
    return this.get('found', { after: String(after) });
  }

  /** Waits for another state of the disk than the one that is known. */
  disk(known: KnownDisk): Promise<DiskAnswer> {
    return this.post('disk', known);
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
    return this.#ask(name, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  async #ask<T>(name: string, request: RequestInit): Promise<T> {
    let response: Response;
    try {
      const headers = { ...request.headers, 'x-studio-token': this.#token, 'x-studio-page': this.page };
      response = await fetch(`${this.base}studio/api/${name}`, { ...request, headers });
    } catch {
      throw new StudioError(this.#words.gone, 'gone');
    }
    if (response.status === 401) throw new StudioError(this.#words.stale, 'stale');
    const body = (await response.json().catch(() => {
      throw new StudioError(this.#words.gone, 'gone');
    })) as T | RefusedAnswer;
    if (!response.ok) throw new StudioError((body as RefusedAnswer).refused);
    return body as T;
  }
}
