import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { libraryOf, projectRoot } from '../../src/content/index.ts';
import { billOfMaterials, BILLS } from './bill.ts';
import { generatedFiles } from './generated.ts';
import { makeRelease, writeFiles } from './make.ts';

/**
 * The second half of `npm run release`, when the site is built: `[deploy|sbom]`. `deploy` writes the files of `deploy/`
 * that are generated; `sbom` the bill of materials alone.
 */
const [part] = process.argv.slice(2);
const project = process.cwd();
const root = projectRoot();
const languagesOf = (folder: string) => Object.keys(libraryOf(folder).site.languages);
const folder = join(root, 'release');

async function writeBills(): Promise<void> {
  const { name } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { name: string };
  mkdirSync(folder, { recursive: true });
  await Promise.all(
    Object.entries(BILLS).map(async ([file, format]) =>
      writeFileSync(join(folder, file), await billOfMaterials(project, format, name)),
    ),
  );
  console.log(`The bill of materials: ${Object.keys(BILLS).join(' and ')} in release/.`);
}

if (part === 'deploy') writeFiles(join(project, 'deploy'), generatedFiles(languagesOf(project)));
else if (part === 'sbom') await writeBills();
else if (part !== undefined || !existsSync(join(root, 'dist/404.html'))) {
  console.error(part === undefined ? 'There is no built site.' : `There is no \`${part}\` to release: deploy, sbom.`);
  process.exitCode = 1;
} else {
  const { files, bytes, brotli } = await makeRelease({
    dist: join(root, 'dist'),
    deploy: join(project, 'deploy'),
    folder,
    languages: languagesOf(root),
  });
  const kilobytes = (count: number) => Math.round(count / 1000).toLocaleString();
  console.log(`The site: ${files} texts in release/site/, ${kilobytes(bytes)} kB, as Brotli ${kilobytes(brotli)} kB.`);
  console.log('The configuration of nginx: release/nginx/. See docs/deploying.md.');
  await writeBills();
}
