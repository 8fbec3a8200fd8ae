import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { libraryOf, projectRoot } from '../src/content/index.ts';
import { baseOf } from '../src/i18n/index.ts';
import { fetchObservatory, gradeOf } from './grade/observatory.ts';
import { serveReleased } from './serving/released.ts';
import { serveWithTls } from './serving/with-tls.ts';
import { prepareMeasuring } from './setup/measuring.mjs';
import { findOrInstall } from './setup/programs.ts';

/** The most for a site that is not in browsers' own HSTS lists, and for one without HSTS, which gets no bonus points. */
const BEST = 135;
const BEST_WITHOUT_HSTS = 80;

/** `npm run grade`: Mozilla's HTTP Observatory on the built site, served by nginx with `deploy/nginx/tls.conf`. */
await prepareMeasuring();
const dist = join(projectRoot(), 'dist');
const nginx = await findOrInstall('nginx');
if (nginx === undefined || !existsSync(dist)) {
  console.error('This needs nginx, which could not be had, and a built site.');
  process.exitCode = 1;
} else {
  const observatory = await fetchObservatory(join(process.cwd(), '.cache/observatory'));
  const { address, languages, embedding, hsts } = libraryOf(projectRoot()).site;
  const base = baseOf(address);
  const released = await serveReleased(nginx, {
    dist,
    languages: Object.keys(languages),
    base,
    embedding,
    hsts,
    quality: 4,
  });
  const served = await serveWithTls(nginx, released, 'localhost');
  const { score, grade, status, results } = await gradeOf(observatory, 'localhost', base, served);
  await Promise.all([served.close(), released.close()]);
  const wanted = hsts === undefined ? BEST_WITHOUT_HSTS : BEST;
  console.table(results);
  console.log(`${grade}, ${score} of ${wanted}, for ${base} (${status}).`);
  if (hsts === undefined) console.log(`With \`hsts\` in content/site.yaml it could have ${BEST}.`);
  // A page for what is not there would be graded as well.
  if (score < wanted || status !== 200) process.exitCode = 1;
}
