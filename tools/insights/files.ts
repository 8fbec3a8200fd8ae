import { closeSync, globSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { versionsOfSite } from './known.ts';

/** What is to be read, by what it is. */
export interface InsightFiles {
  /** Logs as lines of JSON, compressed or not. */
  lines: string[];
  tickets: string[];
  /** Versions that built sites count. */
  versions: string[];
  /** What was named and is not there, or cannot be read. */
  absent: string[];
}

const HEAD = 8_192;

/**
 * Finds files. Their contents tell tickets from logs; a folder is a built site.
 *
 * @param named files and folders, or patterns of them
 */
export function insightFiles(named: readonly string[]): InsightFiles {
  const files: InsightFiles = { lines: [], tickets: [], versions: [], absent: [] };
  const found = named.flatMap((name) => {
    const here = isUsable(name) ? [name] : globSync(name).filter(isUsable).sort();
    if (here.length === 0) files.absent.push(name);
    return here;
  });
  // Patterns overlap: each file is read once.
  for (const file of new Map(found.map((each) => [resolve(each), each])).values()) {
    if (statSync(file).isDirectory()) {
      const versions = versionsOfSite(file);
      files.versions.push(...versions);
      if (versions.length === 0) files.absent.push(file);
    } else files[kindOf(file)].push(file);
  }
  return files;
}

/** Files and folders, but no pipes: looking into one would lose its beginning. */
function isUsable(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && (stat.isFile() || stat.isDirectory());
}

function kindOf(file: string): Exclude<keyof InsightFiles, 'versions'> {
  try {
    return /"format"\s*:\s*"shirube-ticket"/.test(headOf(file).toString('utf8')) ? 'tickets' : 'lines';
  } catch {
    return 'absent';
  }
}

/** The beginning of a file. */
function headOf(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.subarray(0, readSync(opened, bytes, 0, HEAD, 0));
  } finally {
    closeSync(opened);
  }
}
