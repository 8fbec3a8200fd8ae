import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { libraryOf, projectRoot, published, visible } from '../src/content/index.ts';
import { argumentsOf } from './arguments.ts';
import { calibrate } from './calibrate.ts';
import { analyse } from './insights/analyse.ts';
import { insightFiles } from './insights/files.ts';
import { versionsOfSite } from './insights/known.ts';
import { insightsText } from './insights/report.ts';

/**
 * `npm run insights -- [--json] <logs> [releases]`: where readers stop, what a change did and which searches have no answer,
 * from logs of counters (docs/counters.md).
 *
 * `npm run insights -- calibrate <tickets>`: proposes priors for the diagnosis from tickets.
 */
const USAGE = `Name logs and earlier releases: npm run insights -- 'logs/*.log.gz' 'releases/*'
--json prints data.`;
const args = process.argv.slice(2);
if (args[0] === 'calibrate') process.exitCode = calibrate(args.slice(1));
else await report();

async function report(): Promise<void> {
  const { values, positionals } = argumentsOf(
    {
      args,
      options: {
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    },
    USAGE,
  );
  const files = insightFiles(positionals);
  // The last release made here is known without being named.
  const release = join(projectRoot(), 'release/site');
  if (existsSync(release)) files.versions.push(...versionsOfSite(release));
  for (const name of files.absent)
    console.error(`\`${name}\` is left out: it is not there, cannot be read, or is a folder without pages that count.`);
  if (files.absent.length > 0) process.exitCode = 1;

  if (files.lines.length === 0) refuse(USAGE);
  else {
    try {
      const insights = await analyse(files, published(libraryOf(projectRoot())));
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
