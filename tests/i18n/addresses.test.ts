import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesOf, baseOf } from '../../src/i18n/index.ts';

describe('where a site stands on its host', () => {
  test.each([
    ['https://x.example', '/'],
    ['https://x.example/', '/'],
    ['https://x.example/help', '/help/'],
    ['https://x.example/help/', '/help/'],
    ['https://x.example:8443/a/b', '/a/b/'],
  ])('%s is at %s', (site, base) => {
    expect(baseOf(site)).toBe(base);
    expect(addressesOf(site).file()).toBe(base);
  });
});

describe('an address', () => {
  test('is that of the root, below the path of the site', () => {
    const path = fc.array(fc.stringMatching(/^[A-Za-z0-9_~-]{1,8}$/), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(path, fc.boolean(), (parts, slash) => {
        const site = `https://x.example/${parts.join('/')}${slash ? '/' : ''}`;
        const [own, root] = [addressesOf(site), addressesOf('https://x.example')];
        const below = `/${parts.join('/')}`;
        expect(own.file()).toBe(`${below}/`);
        expect(own.file('a.svg')).toBe(below + root.file('a.svg'));
        expect(own.page('xx', 'a/')).toBe(below + root.page('xx', 'a/'));
        expect(own.home('xx')).toBe(below + root.home('xx'));
        expect(own.article('xx', 'a')).toBe(below + root.article('xx', 'a'));
        expect(own.search('xx')).toBe(below + root.search('xx'));
        expect(own.simulator('xx')).toBe(below + root.simulator('xx'));
        expect(own.diagnosis('xx')).toBe(below + root.diagnosis('xx'));
        expect(own.diagnosis('xx', 'a')).toBe(below + root.diagnosis('xx', 'a'));
        expect(own.whole(own.home('xx'))).toBe(`https://x.example${below}/xx/`);
      }),
    );
  });

  test('at the root is what others have linked to', () => {
    const { article, simulator, diagnosis, search, home } = addressesOf('https://x.example');
    expect([home('xx'), article('xx', 'a'), simulator('xx'), search('xx'), diagnosis('xx', 'a')]).toEqual([
      '/xx/',
      '/xx/articles/a/',
      '/xx/simulator/',
      '/xx/search/',
      '/xx/diagnosis/a/',
    ]);
  });
});
