/** What of a service worker's global scope is used here: the DOM's types know a page's, and the two exclude each other. */
export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'activate', listener: (event: Lasting) => void): void;
  addEventListener(kind: 'message', listener: (event: Lasting & MessageEvent<unknown>) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FileRequest) => void): void;
}

/** A file of the site as this version has it. */
export interface Listed {
  /** Its path in the site: `/xx/`, `/_astro/guide.Ab12Cd.js`. */
  url: string;
  /** The start of its content's SHA-256, base64url. */
  revision: string;
}

/** An event that keeps the worker alive until something is done. */
interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}

/** A page, or something in it, asks for a file. */
export interface FileRequest extends Lasting {
  readonly request: Request;
  /** The page that asks, if any. */
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface Clients {
  claim(): Promise<void>;
  matchAll(options?: { includeUncontrolled?: boolean; type?: 'window' }): Promise<readonly { id: string }[]>;
}
