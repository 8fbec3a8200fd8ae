import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNew } from '../../tools/new/run.ts';
import type { TemporaryContent } from './temporary-content.ts';

/** A writer's session with `npm run new`, on a copy of some content. */
export interface NewSession extends TemporaryContent {
  /** Runs the command; what it said, or what it refused behind `REFUSED `. */
  run(...args: string[]): Promise<string>;
  everything(): Map<string, string>;
}

/** The day where the tests write. */
export const TODAY = new Date('2026-11-25T12:00:00Z');

/** Opens a session on a copy of some content, which it takes away in the end. */
export function newSession(content: TemporaryContent): NewSession {
  const said = (args: readonly string[]): string => {
    const outcome = runNew(args, { root: content.root, today: TODAY, env: {} });
    return 'done' in outcome ? outcome.done.join('\n') : `REFUSED ${outcome.refused}`;
  };
  return {
    ...content,
    run: (...args) => Promise.resolve(said(args)),
    everything: () =>
      new Map(
        readdirSync(join(content.root, 'content'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(content.root.length + 1))
          .sort()
          .map((file) => [file, existsSync(join(content.root, file)) ? content.read(file) : '']),
      ),
  };
}

/** Whether `after` is `before` with lines put in, and nothing else. */
export function hasOnlyAdditions(before: string, after: string): boolean {
  const lines = after.split('\n');
  let at = 0;
  return before.split('\n').every((line) => {
    at = lines.indexOf(line, at) + 1;
    return at > 0;
  });
}
