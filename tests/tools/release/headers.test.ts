import { expect, test } from 'vitest';
import { CACHE, COMMON, DOCUMENT, hstsHeader, WORKER } from '../../../tools/release/headers.ts';

// Typed again, so that a header lost in the one source fails here.
test('documents have what Mozilla’s grader gives points for, and what else protects a reader', () => {
  const { 'Permissions-Policy': permissions, ...others } = { ...COMMON, ...DOCUMENT };
  expect(others).toEqual({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  const features = permissions.split(', ');
  expect(features.every((feature) => /^[a-z-]+=\((self)?\)$/.test(feature))).toBe(true);
  expect(features).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'payment=()']));
});

test('a worker may load from the site alone, and hashed files are kept for a year', () => {
  expect(WORKER['Content-Security-Policy']).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; /,
  );
  expect(CACHE).toEqual({ hashed: 'public, max-age=31536000, immutable', other: 'no-cache' });
});

test.each([
  [undefined, undefined],
  [{ days: 30, includeSubDomains: false }, 'max-age=2592000'],
  [{ days: 365, includeSubDomains: true }, 'max-age=31536000; includeSubDomains'],
  // What takes it back.
  [{ days: 0, includeSubDomains: false }, 'max-age=0'],
])('HSTS as site.yaml has it: %j', (hsts, value) => {
  expect(hstsHeader(hsts)['Strict-Transport-Security']).toBe(value);
});
