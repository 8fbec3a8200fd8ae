import { expect, test } from 'vitest';
import { CACHE, HEADERS, WORKER_POLICY } from '../../../tools/release/headers.ts';

// Typed once more: what is taken away from the one source must be missed somewhere. `npm run grade` looks at these.
test('every answer has what Mozilla’s grader gives points for, and the rest of what protects a reader', () => {
  const { 'Permissions-Policy': permissions, ...others } = HEADERS;
  expect(others).toEqual({
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  const features = permissions!.split(', ');
  expect(features.every((feature) => /^[a-z-]+=\((self)?\)$/.test(feature))).toBe(true);
  expect(features).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'payment=()']));
});

test('a worker may load from the site alone, and hashed files are kept for a year', () => {
  expect(WORKER_POLICY).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; /);
  expect(CACHE).toEqual({ hashed: 'public, max-age=31536000, immutable', other: 'no-cache' });
});
