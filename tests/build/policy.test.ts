import { describe, expect, test } from 'vitest';
import { policyFor } from '../../src/build/site-settings.ts';

describe('policyFor', () => {
  const connect = (feedback?: string, address?: string) =>
    (
      policyFor({
        feedback,
        counters: address === undefined ? undefined : { address, consent: 'asked', searches: false },
      }).directives ?? []
    ).find((directive) => directive.startsWith('connect-src'));

  test('lets pages speak with their own site alone', () => {
    expect(connect(undefined)).toBe("connect-src 'self'");
  });

  test('lets pages send answers where the operator says, by origin', () => {
    expect(connect('https://answers.example/in?x=1')).toBe("connect-src 'self' https://answers.example");
  });

  test('lets pages send counts where the operator says', () => {
    expect(connect(undefined, '/count')).toBe("connect-src 'self'");
    expect(connect(undefined, 'https://counts.example/in')).toBe("connect-src 'self' https://counts.example");
    expect(connect('https://a.example/1', 'https://a.example/2')).toBe("connect-src 'self' https://a.example");
  });
});
