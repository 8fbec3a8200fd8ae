import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay, libraryOf, nextChange, projectRoot, published, readersLanguages } from '../../src/content/index.ts';
import { baseOf } from '../../src/i18n/index.ts';
import { billOfMaterials, BILLS } from './bill.ts';
import type { SiteHeaders } from './headers.ts';
import { makeRelease, writeFiles } from './make.ts';
import { nginxMaps } from './nginx-text.ts';
import { releaseWarnings } from './warnings.ts';
import { noPlace } from './no-place.ts';

/**
 * The second half of `npm run release`, when the site is built: `[deploy|sbom]`. `deploy` writes the files of `deploy/`
 * that are generated; `sbom` the bill of materials alone.
 */
const [part] = process.argv.slice(2);
const project = process.cwd();
const root = projectRoot();
const siteOf = (folder: string) => {
  const { site } = libraryOf(folder);
  const { address, embedding, hsts } = site;
  return { languages: readersLanguages(site), base: baseOf(address), embedding, hsts } satisfies SiteHeaders;
};
const folder = join(root, 'release');

/** The bill of materials, by file name. */
async function bills(): Promise<Record<string, string>> {
  const { name } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { name: string };
  const made = Object.entries(BILLS).map(
    async ([file, format]) => [file, await billOfMaterials(project, format, name)] as const,
  );
  return Object.fromEntries(await Promise.all(made));
}

async function release(): Promise<void> {
  const { files, bytes, brotli } = await makeRelease({
    dist: join(root, 'dist'),
    deploy: join(project, 'deploy'),
    folder,
    ...siteOf(root),
    beside: await bills(),
  });
  const kilobytes = (count: number) => Math.round(count / 1000).toLocaleString();
  console.log(`The site: ${files} texts in release/site/, ${kilobytes(bytes)} kB, as Brotli ${kilobytes(brotli)} kB.`);
  console.log('The configuration of nginx: release/nginx/. See docs/deploying.md.');
}

async function run(): Promise<void> {
  if (part === 'deploy')
    return writeFiles(join(project, 'deploy'), { 'nginx/http/maps.conf': nginxMaps(siteOf(project)) });
  if (process.env['SHIRUBE_PREVIEW']) return refuse('SHIRUBE_PREVIEW is set, so drafts would be published. Unset it.');
  if (part === 'sbom') {
    mkdirSync(folder, { recursive: true });
    writeFiles(folder, await bills());
  } else if (part === undefined && existsSync(join(root, 'dist', siteOf(root).base, '404.html'))) await release();
  else
    return refuse(part === undefined ? 'There is no built site.' : `There is no \`${part}\` to release: deploy, sbom.`);
  console.log(`The bill of materials: ${Object.keys(BILLS).join(' and ')} in release/.`);
  if (part === undefined) warn();
}

/** Last, where it is seen. */
function warn(): void {
  const change = nextChange(published(libraryOf(root)), buildDay());
  if (change !== undefined) console.log(`Content changes on ${change}: make a release again then.`);
  const warnings = releaseWarnings(root, libraryOf(root));
  for (const warning of warnings) console.warn(`\nWARNING: ${warning}`);
  if (warnings.length > 0) console.warn('\nDo not publish this release before you have read the warnings above.');
}

function refuse(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

await run().catch((error: unknown) => {
  const words = noPlace(error, folder);
  if (words === undefined) throw error;
  refuse(words);
});
