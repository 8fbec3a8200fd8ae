import { accessSync, constants, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { versionsOfSite } from './known.ts';

/** What is to be read, by what it is. */
export interface InsightFiles {
  /** Logs as lines of JSON, compressed or not. */
  lines: string[];
  /** Versions that built sites count. */
  versions: string[];
  /** What was named and is not there, or cannot be read. */
  absent: string[];
}

/**
 * Finds files. A file is a log; a folder is a built site.
 *
 * @param named files and folders, or patterns of them
 */
export function insightFiles(named: readonly string[]): InsightFiles {
  const files: InsightFiles = { lines: [], versions: [], absent: [] };
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
    } else files[isReadable(file) ? 'lines' : 'absent'].push(file);
  }
  return files;
}

/** Files and folders, but no pipes: opening one waits for its writer. */
function isUsable(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && (stat.isFile() || stat.isDirectory());
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
