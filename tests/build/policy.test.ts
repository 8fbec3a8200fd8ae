import { describe, expect, test } from 'vitest';
import { policyFor } from '../../src/build/site-settings.ts';

describe('policyFor', () => {
  const connect = (address?: string) =>
    (
      policyFor({ counters: address === undefined ? undefined : { address, consent: 'asked', searches: false } })
        .directives ?? []
    ).find((directive) => directive.startsWith('connect-src'));

  test('lets pages speak with their own site alone', () => {
    expect(connect()).toBe("connect-src 'self'");
  });

  test('lets pages send counts where the operator says, by origin', () => {
    expect(connect('/count')).toBe("connect-src 'self'");
    expect(connect('https://counts.example/in?x=1')).toBe("connect-src 'self' https://counts.example");
  });
});
