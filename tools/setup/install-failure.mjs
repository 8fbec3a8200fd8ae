// @ts-check
import { SetupFailure } from './failure.mjs';

/**
 * What npm says, and the sentence about it, the first that fits.
 *
 * @type {[RegExp, string][]}
 */
const SENTENCES = [
  [/\bcode EUSAGE\b/, 'package.json and package-lock.json do not agree: run "npm install" and commit the lock file.'],
  [
    /\b(EROFS|EACCES|EPERM)\b/,
    'The packages could not be written, for this account may not write there: see the path above, take a folder of your own, and run it again.',
  ],
  [
    /\bE407\b|Proxy Authentication Required|tunneling socket could not be established|\bEINVALIDPROXY\b|\bERR_INVALID_URL\b/,
    'The proxy did not let the packages through: see that "npm config get https-proxy" and the variable HTTPS_PROXY are right, and run it again.',
  ],
  [
    /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED)\b/,
    'The certificate of the npm registry is not trusted here: behind a proxy that reads along, set NODE_EXTRA_CA_CERTS to the file with its certificate, and run it again.',
  ],
  [
    /\bEINTEGRITY\b/,
    'A package is not what package-lock.json has the hash of: get the lock file back with "git checkout package-lock.json", run "npm cache verify", and run it again.',
  ],
  [
    /\bcode E(401|403|404|5\d\d|TARGET)\b/,
    'The npm registry does not give a package: see above which, and that "npm config get registry" names one that has it.',
  ],
];

const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EPIPE|E(SOCKET)?TIMEDOUT|E(CONNECTION|IDLE|RESPONSE|TRANSFER)TIMEOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|FETCH_ERROR)\b/;

/** An answer that takes long, or breaks off: there is a registry all the same. */
const SLOW = /\b(E(IDLE|RESPONSE|TRANSFER)TIMEOUT|ERR_SOCKET_TIMEOUT|ECONNRESET|EPIPE)\b/;

/**
 * @param {string} output what npm printed
 * @returns {boolean} whether it says that the registry was not reached at all
 */
export function isUnreachable(output) {
  return NETWORK.test(output) && !SLOW.test(output);
}

/**
 * @param {number} code npm's exit code
 * @param {string} printed what npm printed
 * @param {{ disk: string, isFull?: boolean, env?: NodeJS.ProcessEnv }} more `disk` is how much room it takes, as in
 *   `about 600 MB`; `isFull` that there is none
 * @returns {SetupFailure} what is wrong and what to do, after those of npm's lines that tell more
 */
export function installFailure(code, printed, { disk, isFull = false, env = {} }) {
  if (code === 127) {
    return new SetupFailure('npm was not found: install it (it comes with Node) and run it again.');
  }
  const lines = printed.split('\n').filter((line) => !/^npm (http|warn|notice)\b/i.test(line));
  const output = lines.join('\n');
  // Npm tells of it among its warnings, if at all, and may say that all is well.
  if (isFull || /\b(ENOSPC|EDQUOT)\b/.test(printed)) {
    return new SetupFailure(`The disk is full: make room (${disk}) and run it again.`);
  }
  const said = lines.filter((line) => /^npm (error|ERR!) (code|path|Invalid:|Missing:|\d{3} )/.test(line));
  const sentence = SENTENCES.find(([pattern]) => pattern.test(output))?.[1];
  if (sentence !== undefined) {
    return new SetupFailure(sentence, { details: said.slice(0, 10).join('\n') });
  }
  if (NETWORK.test(output)) {
    const proxy = Object.keys(env).find(
      (name) => /^(https?_proxy|npm_config_(https_)?proxy)$/i.test(name) && env[name],
    );
    const check = proxy === undefined ? '' : `, see that the proxy in ${proxy} is right,`;
    return new SetupFailure(
      `The packages could not be fetched, for the npm registry was not reached: connect to the network${check} and run it again.`,
    );
  }
  return new SetupFailure('The packages could not be installed: see what npm says above, then run it again.', {
    details: output.trimEnd().split('\n').slice(-30).join('\n'),
  });
}
