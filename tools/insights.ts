import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { libraryOf, projectRoot, published, visible } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';
import { analyse } from './insights/analyse.ts';
import { COSTS } from './insights/costs.ts';
import { insightFiles } from './insights/files.ts';
import { versionsOfSite } from './insights/known.ts';
import { insightsText } from './insights/report.ts';

/**
 * `npm run insights -- [--json] <logs> [releases]`: where readers stop, what a change did and which searches have no answer,
 * from logs of counters (docs/counters.md).
 */
const USAGE = `Name logs and earlier releases: npm run insights -- 'logs/*.log.gz' 'releases/*'
--json prints data. Minutes: --per-step ${COSTS.perStep}, --per-call ${COSTS.perCall}, --per-search ${COSTS.perSearch}.`;
const args = process.argv.slice(2);
await report();

async function report(): Promise<void> {
  const { values, positionals } = argumentsOf(
    {
      args,
      options: {
        json: { type: 'boolean' },
        'per-step': { type: 'string', default: String(COSTS.perStep) },
        'per-call': { type: 'string', default: String(COSTS.perCall) },
        'per-search': { type: 'string', default: String(COSTS.perSearch) },
      },
      allowPositionals: true,
    },
    USAGE,
  );
  const costs = {
    perStep: Number(values['per-step']),
    perCall: Number(values['per-call']),
    perSearch: Number(values['per-search']),
  };
  const files = insightFiles(positionals);
  // The last release made here is known without being named.
  const release = join(projectRoot(), 'release/site');
  if (existsSync(release)) files.versions.push(...versionsOfSite(release));
  for (const name of files.absent)
    console.error(`\`${name}\` is left out: it is not there, cannot be read, or is a folder without pages that count.`);
  if (files.absent.length > 0) process.exitCode = 1;

  if (!Object.values(costs).every((minutes) => minutes >= 0)) refuse('Minutes are numbers, such as 0.5.');
  else if (files.lines.length === 0) refuse(USAGE);
  else {
    try {
      const insights = await analyse(files, published(libraryOf(projectRoot())), costs);
      console.log(values.json ? JSON.stringify(insights, null, 2) : insightsText(insights));
    } catch (error) {
      refuse(`This could not be read. ${visible((error as Error).message.split('\n')[0] ?? '')}`);
    }
  }
}

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
