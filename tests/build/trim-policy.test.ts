import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withOwnHashes } from '../../src/build/trim-policy.ts';

const hashOf = (text: string, bits = 256) => `'sha${bits}-${createHash(`sha${bits}`).update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  const style = 'p > a{color:red}';
  const script = 'document.title="a";\nwindow.b=1 < 2';

  test('keeps the hashes of what stands in it, and loses those of other pages', () => {
    const policy = `script-src 'self' ${hashOf(script)} ${hashOf('other')}; style-src 'self' ${hashOf('x{}')} ${hashOf(style, 384)};`;
    const body = `<script src="/c.js"></script><style data-a="b">${style}</style><script src="/b.js"></script><script type="module">${script}</script><script src="/a.js"></script><p></p>`;
    expect(withOwnHashes(page(policy, body))).toBe(
      page(`script-src 'self' ${hashOf(script)}; style-src 'self' ${hashOf(style, 384)};`, body),
    );
  });

  test('is left as it is where there is nothing to lose', () => {
    const whole = page(`default-src 'none'; style-src ${hashOf(style)}`, `<style>${style}</style>`);
    expect(withOwnHashes(whole)).toBe(whole);
    expect(withOwnHashes('<html>no policy</html>')).toBe('<html>no policy</html>');
  });

  test('loses the hash of what differs in one letter', () => {
    const changed = page(`style-src ${hashOf(style)}`, `<style>${style} </style>`);
    expect(withOwnHashes(changed)).not.toContain('sha256');
  });
});
