import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoizeByIdentity } from '../../content/index.ts';

/** Maximum number of cached results. A large help center has a few thousand. */
const MAX_RESULTS = 20_000;

/** Caches results of checks by a hash of their input. */
export interface Memory {
  /** The cached result for an input, or that of `find`. */
  recall<T>(check: string, input: unknown, find: () => T): T;
  recallLater<T>(check: string, input: unknown, find: () => Promise<T>): Promise<T>;
  /** Saves the results for the next run. The least recently used ones are dropped. */
  keep(): void;
}

/** The cache of a project. Read and write errors only cost time. */
export function openMemory(root: string): Memory {
  const file = join(root, '.cache', 'check', 'findings.json');
  const version = codeVersion();
  return newMemory(read(file, version), (results) => write(file, JSON.stringify({ version, findings: results })));
}

/** A cache with initial results, and a function that saves them. */
export function newMemory(
  before: ReadonlyMap<string, unknown> = new Map(),
  save: (results: [string, unknown][]) => void = () => undefined,
): Memory {
  const used = new Map<string, unknown>();
  const known = (key: string) => used.get(key) ?? before.get(key);
  const learn = <T>(key: string, found: T): T => {
    used.set(key, found);
    return found;
  };
  return {
    recall<T>(check: string, input: unknown, find: () => T): T {
      const key = keyOf(check, input);
      return learn(key, (known(key) as T | undefined) ?? find());
    },
    async recallLater<T>(check: string, input: unknown, find: () => Promise<T>): Promise<T> {
      const key = keyOf(check, input);
      return learn(key, (known(key) as T | undefined) ?? (await find()));
    },
    keep() {
      if ([...used.keys()].every((key) => before.has(key))) return;
      const older = [...before].filter(([key]) => !used.has(key));
      save([...used, ...older].slice(0, MAX_RESULTS));
    },
  };
}

/** A cache that keeps nothing. */
export const FORGETFUL: Memory = {
  recall: (_check, _input, find) => find(),
  recallLater: (_check, _input, find) => find(),
  keep: () => undefined,
};

function read(file: string, version: string): Map<string, unknown> {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { version: string; findings: [string, unknown][] };
    return new Map(kept.version === version ? kept.findings : []);
  } catch {
    return new Map();
  }
}

/** Written to a temporary file and renamed, so that other processes never read a partial file. */
function write(file: string, text: string): void {
  const beside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** The hash of the code that reads and checks content, and of package versions. */
function codeVersion(): string {
  // A watch keeps running the code it loaded.
  return (loaded ??= hashOfCode());
}

let loaded: string | undefined;

function hashOfCode(): string {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['machines', 'src/content', 'src/i18n', 'src/build/check', 'src/build/style']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function keyOf(check: string, input: unknown): string {
  // Each part of the input has its own digest, since most parts do not change.
  const parts: readonly unknown[] = Array.isArray(input) ? input : [input];
  const digests = parts.map((each) =>
    typeof each === 'object' && each !== null ? digestOfObject(each) : digestOf(each),
  );
  return `${check} ${digests.join('.')}`;
}

const digestOfObject = memoizeByIdentity((input: object) => digestOf(input));

function digestOf(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url').slice(0, 22);
}
