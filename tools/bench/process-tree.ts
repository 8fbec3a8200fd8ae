import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it has started have used so far. */
export interface Usage {
  /** Resident memory of all of them together, in bytes. */
  memory: number;
  /** That of the largest, in bytes. */
  largest: number;
  /** Seconds of processor time, of those that have ended too. */
  seconds: number;
}

/** Ticks of a second and bytes of a page, as Linux has them on every machine that Node runs on. */
const [TICKS, PAGE] = [100, 4096];

interface Process {
  parent: number;
  memory: number;
  seconds: number;
}

/** Reads `/proc`; `undefined` where there is none, or the process has ended. */
export function usageOf(pid: number): Usage | undefined {
  const all = new Map<number, Process>();
  try {
    for (const name of readdirSync('/proc')) if (/^\d+$/.test(name)) note(all, Number(name));
  } catch {
    return undefined;
  }
  const root = all.get(pid);
  if (!root) return undefined;
  const tree = [root];
  const ids = new Set([pid]);
  for (const id of ids) {
    for (const [child, each] of all) {
      if (each.parent !== id || ids.has(child)) continue;
      ids.add(child);
      tree.push(each);
    }
  }
  return {
    memory: tree.reduce((sum, each) => sum + each.memory, 0),
    largest: Math.max(...tree.map((each) => each.memory)),
    seconds: tree.reduce((sum, each) => sum + each.seconds, 0),
  };
}

function note(all: Map<number, Process>, pid: number): void {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may have anything in it.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // proc(5): 4 ppid, 14-17 utime, stime, cutime, cstime, 24 rss
    const field = (at: number): number => fields[at] ?? NaN;
    const seconds = [11, 12, 13, 14].reduce((sum, at) => sum + field(at), 0) / TICKS;
    all.set(pid, { parent: field(1), memory: field(21) * PAGE, seconds });
  } catch {
    // It has ended meanwhile.
  }
}
