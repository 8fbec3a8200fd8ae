import { describe, expect, test } from 'vitest';
import { installFailure, isUnreachable } from '../../tools/setup/install-failure.mjs';

const failure = (output: string, { code = 1, env = {} } = {}) => installFailure(code, output, { disk: '5 MB', env });

describe('a failed installation is one sentence that says what to do', () => {
  test.each([
    ['npm error code ENOTFOUND', 'connect to the network and run it again.'],
    ['npm error code EAI_AGAIN', 'connect to the network and run it again.'],
    ['npm error code ETIMEDOUT', 'connect to the network and run it again.'],
    ['npm ERR! code EIDLETIMEOUT', 'connect to the network and run it again.'],
    ['npm error code EUSAGE', 'run "npm install" and commit the lock file.'],
    ['npm error code ENOSPC', 'The disk is full: make room (5 MB) and run it again.'],
    ['npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write', 'The disk is full'],
    ['npm ERR! code EACCES\nnpm ERR! path /home/reader/.npm', 'this account may not write there'],
    ['npm error code EROFS', 'this account may not write there'],
    ['npm error code EINTEGRITY', 'get the lock file back with "git checkout package-lock.json"'],
    ['npm error code E407\nnpm error 407 Proxy Authentication Required', 'The proxy did not let the packages through'],
    ['npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'set NODE_EXTRA_CA_CERTS'],
    ['npm error code E404\nnpm error 404 Not Found - GET', 'The npm registry does not give a package'],
    ['npm error code E503', 'The npm registry does not give a package'],
    ['npm error something else', 'see what npm says above, then run it again.'],
  ])('%s', (output, sentence) => {
    const { message, exitCode } = failure(output);
    expect(message).toContain(sentence);
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(1);
  });

  test('without npm there is one, too', () => {
    expect(failure('spawn npm ENOENT', { code: 127 }).message).toContain('npm was not found: install it');
  });

  test('a proxy that is set may be the reason', () => {
    const env = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: '' };
    expect(failure('npm error code ECONNREFUSED', { env }).message).toContain('the proxy in HTTPS_PROXY is right');
    expect(failure('npm error code ECONNREFUSED').message).not.toContain('proxy');
  });
});

test('a full disk is told of, whatever npm says of it', () => {
  const sentence = 'The disk is full: make room (5 MB) and run it again.';
  expect(installFailure(0, 'added 611 packages in 1m', { disk: '5 MB', isFull: true }).message).toBe(sentence);
  expect(installFailure(139, 'npm error command failed', { disk: '5 MB', isFull: true }).message).toBe(sentence);
});

test('what npm only warns of, or tries again, is not the reason', () => {
  const output =
    'npm http fetch GET https://r/a attempt 1 failed with ECONNRESET\nnpm warn cleanup EPERM\nnpm error code E404';
  expect(failure(output).message).toContain('The npm registry does not give a package');
});

test('npm’s own words are shown where they are needed, and no others', () => {
  const usage = 'npm error code EUSAGE\nnpm error Missing: b@1 from lock file\nnpm error Usage:\n';
  expect(failure(usage).details).toBe('npm error code EUSAGE\nnpm error Missing: b@1 from lock file');
  const trace = 'npm ERR! code EACCES\nnpm ERR! path /x\nnpm ERR!     at open (fs.js:1:2)';
  expect(failure(trace).details).toBe('npm ERR! code EACCES\nnpm ERR! path /x');
  expect(failure('npm error something else\n').details).toBe('npm error something else');
  expect(failure('npm error code ENOTFOUND').details).toBe('');
});

test('an answer of the registry, or one that takes long, is no lack of a network', () => {
  expect(isUnreachable('npm error code E404')).toBe(false);
  expect(isUnreachable('npm error code EIDLETIMEOUT')).toBe(false);
  expect(isUnreachable('npm error code ECONNREFUSED')).toBe(true);
  expect(isUnreachable('npm error code ECONNECTIONTIMEOUT')).toBe(true);
});
