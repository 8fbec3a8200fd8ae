import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from '../setup/npm.mjs';
import { capture } from '../setup/run.mjs';

const PACKAGE = '@mdn/mdn-http-observatory';
const VERSION = '1.4.8';

/** What the grader finds. */
export interface Grade {
  score: number;
  grade: string;
  status: number | null;
  results: { test: string; result: string; pass: boolean; points: number }[];
}

/**
 * Mozilla's grader, fetched into a folder. It is none of the project's packages: it brings two hundred of its own, a
 * database and a server among them. Its install script would fetch lists from the network, and does not run.
 *
 * @returns where the package is
 * @throws with what npm says where it cannot be fetched
 */
export async function fetchObservatory(folder: string): Promise<string> {
  const place = join(folder, 'node_modules', PACKAGE);
  if (!existsSync(join(place, 'package.json'))) {
    console.log(`Fetching ${PACKAGE}...`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const npm = npmCommand(process.env, process.platform);
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await capture(npm.command, [...npm.args, 'install', `${PACKAGE}@${VERSION}`, ...flags], {
      cwd: folder,
      shell: npm.shell,
    });
    if (code !== 0) throw new Error(`${PACKAGE} could not be fetched: ${output}`);
  }
  // The list of sites that browsers know to be safe, which the install script would fetch: none is.
  mkdirSync(join(place, 'conf'), { recursive: true });
  writeFileSync(join(place, 'conf/hsts-preload.json'), '{}\n');
  return place;
}

/** Lets it grade a server on this machine, by the page at a path. */
export async function gradeOf(
  observatory: string,
  host: string,
  path: string,
  { http, https, certificate }: { http: number; https: number; certificate: string },
): Promise<Grade> {
  const scan = join(import.meta.dirname, 'scan.mjs');
  const { code, output } = await capture(
    process.execPath,
    [scan, observatory, host, String(http), String(https), path],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate, NO_PROXY: '*' },
      cwd: observatory,
      seconds: 120,
    },
  );
  if (code !== 0) throw new Error(`The grader ended with ${code}: ${output}`);
  return JSON.parse(output.slice(output.lastIndexOf('{"score"'))) as Grade;
}
