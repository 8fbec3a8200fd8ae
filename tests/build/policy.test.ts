import { describe, expect, test } from 'vitest';
import { policyFor } from '../../src/build/policy.ts';

describe('policyFor', () => {
  const connect = (feedback: string | undefined) =>
    (policyFor({ feedback }).directives ?? []).find((directive) => directive.startsWith('connect-src'));

  test('lets pages speak with their own site alone', () => {
    expect(connect(undefined)).toBe("connect-src 'self'");
  });

  test('lets pages send answers where the operator says, by origin', () => {
    expect(connect('https://answers.example/in?x=1')).toBe("connect-src 'self' https://answers.example");
  });
});
