import { closeSync, globSync, openSync, readSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, constants } from 'node:zlib';
import { versionsOfSite } from './known.ts';

/** What is to be read, by what it is. */
export interface InsightFiles {
  /** Logs as lines of JSON, compressed or not. */
  lines: string[];
  parquet: string[];
  tickets: string[];
  /** Versions that built sites count. */
  versions: string[];
  /** What was named and is not there, or cannot be read. */
  absent: string[];
}

const HEAD = 8_192;

/**
 * Finds the files that are meant. Contents tell a ticket from a log; a folder is a built site. An address (`s3://…`) is taken for a
 * log.
 *
 * @param named files and folders, or patterns of them
 */
export function insightFiles(named: readonly string[]): InsightFiles {
  const files: InsightFiles = { lines: [], parquet: [], tickets: [], versions: [], absent: [] };
  const found = named.flatMap((name) => {
    const here = name.includes('://') || isUsable(name) ? [name] : globSync(name).filter(isUsable).sort();
    if (here.length === 0) files.absent.push(name);
    return here;
  });
  // Patterns overlap: each file is read once.
  for (const file of new Map(found.map((each) => [resolve(each), each])).values()) {
    if (file.includes('://')) (file.endsWith('.parquet') ? files.parquet : files.lines).push(file);
    else if (statSync(file).isDirectory()) {
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
    const head = headOf(file);
    if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
    return /"format"\s*:\s*"shirube-ticket"/.test(head.toString('utf8')) ? 'tickets' : 'lines';
  } catch {
    return 'absent';
  }
}

/** How a file begins. */
function headOf(file: string): Buffer {
  const opened = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(HEAD);
    const head = bytes.subarray(0, readSync(opened, bytes, 0, HEAD, 0));
    if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
    // What is cut off does no harm.
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } finally {
    closeSync(opened);
  }
}
