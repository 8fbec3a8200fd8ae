// @ts-check
/**
 * Lets Mozilla's HTTP Observatory grade a server on this machine: `node scan.mjs <its package> <host> <http> <https> <path>`.
 * It takes the steps of the package's own `scan`, which knows no ports. A process of its own, for only one that starts
 * with NODE_EXTRA_CA_CERTS trusts the certificate. Prints what it found as JSON.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', host = '', httpPort, httpsPort, path] = process.argv.slice(2);
/** @param {string} file */
const load = (file) => import(pathToFileURL(join(folder, 'src', file)).href);
const { retrieve } = await load('retriever/retriever.js');
const { ALL_TESTS } = await load('constants.js');
const { getGradeForScore, getScoreModifier } = await load('grader/grader.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await load('grader/charts.js');

const answers = await retrieve(host, { httpPort: Number(httpPort), httpsPort: Number(httpsPort), path });
/** @type {{ test: string, result: string, pass: boolean, points: number }[]} */
const results = ALL_TESTS.map((/** @type {(answers: unknown) => any} */ test) => {
  const output = test(answers);
  const points = output.result ? getScoreModifier(output.result) : 0;
  return { test: output.constructor.name, result: output.result, pass: output.pass, points };
});
const sum = (/** @type {(points: number) => boolean} */ which) =>
  results.reduce((all, { points }) => all + (which(points) ? points : 0), 100);
const losses = sum((points) => points < 0);
// Whoever has lost more than ten points gets none for what goes beyond.
const { score, grade } = getGradeForScore(losses >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(() => true) : losses);
console.log(JSON.stringify({ score, grade, status: answers.responses.auto?.status ?? null, results }));
