import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flowText, WRITTEN_HERE } from './flow-text.ts';
import type { Flow } from './flow.types.ts';

/**
 * Writes each flow into a folder, and takes away what was written there before and is no flow any more.
 *
 * @param isAll whether these are all the flows that there are: else what is not among them may be one
 * @returns the names of files that were taken away
 * @throws where the system does not let it
 */
export function writeFlows(flows: readonly Flow[], folder: string, isAll: boolean): string[] {
  mkdirSync(folder, { recursive: true });
  const files = new Map(flows.map((flow) => [`${flow.name}.yaml`, flowText(flow)]));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  const stale = isAll ? ownFiles(folder).filter((file) => !files.has(file)) : [];
  for (const file of stale) rmSync(join(folder, file));
  return stale;
}

/** The files of a folder that this command wrote. */
function ownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(({ name }) => name)
    .filter((name) => readFileSync(join(folder, name), 'utf8').startsWith(`${WRITTEN_HERE}\n`))
    .sort();
}
