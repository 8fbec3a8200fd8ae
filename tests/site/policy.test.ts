import { describe, expect, test } from 'vitest';
import { doctored, documentAt, documents } from '../support/documents.ts';
import { directiveIssues, hashIssues, loadIssues, markupIssues, policyOf } from './checks/policy.ts';

describe.each(documents)('the policy of $address', (page) => {
  test('has exactly the directives that it must have', () => {
    expect(directiveIssues(page)).toEqual([]);
  });

  test('knows every inline script and style element', () => {
    expect(hashIssues(page)).toEqual([]);
  });

  test('forbids nothing that the page has', () => {
    expect(markupIssues(page)).toEqual([]);
  });

  test('is asked for nothing from elsewhere, and the page waits for no script', () => {
    expect(loadIssues(page)).toEqual([]);
  });

  test('is painted once its header is there, and not empty before', () => {
    const waited = [...page.document.querySelectorAll('link[blocking="render"]')];
    expect(waited.map((link) => link.getAttribute('href'))).toEqual(
      page.document.querySelector('#site-header') ? ['#site-header'] : [],
    );
  });
});

describe('the checks find', () => {
  const page = documentAt('/en/articles/qr-not-read/');
  const meta = 'meta[http-equiv="content-security-policy"]';
  const change = (edit: (document: Document) => void) => doctored(page, edit);
  const policy = (edit: (content: string) => string) =>
    change((document) => {
      const element = document.querySelector(meta)!;
      element.setAttribute('content', edit(element.getAttribute('content')!));
    });

  test('a directive that allows more, one that is missing, and one that is too many', () => {
    const before = directiveIssues(page);
    const find = (edit: (content: string) => string) =>
      directiveIssues(policy(edit)).filter((issue) => !before.includes(issue));
    expect(find((content) => content.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"))).toEqual([
      "script-src allows 'self' 'unsafe-inline' 'wasm-unsafe-eval', not 'self' 'wasm-unsafe-eval'",
    ]);
    expect(find((content) => content.replace("base-uri 'none';", ''))).toEqual(["base-uri allows nothing, not 'none'"]);
    expect(find((content) => `${content}; frame-src *`)).toEqual(['has the directive frame-src']);
    expect(directiveIssues(change((document) => document.querySelector(meta)!.remove()))).toContain(
      'there are 0 policies',
    );
  });

  test('an inline script and a style that are not as they were hashed', () => {
    const edited = change((document) => {
      document.querySelector('style')!.textContent += '/* more */';
      document.querySelector('script:not([src]):not([type])')!.textContent += ';alert(1)';
    });
    expect(policyOf(edited.document).size).toBeGreaterThan(5);
    expect(
      hashIssues(edited)
        .map((issue) => issue.split(':')[0])
        .sort(),
    ).toEqual(['a script is not in the policy', 'a style is not in the policy']);
  });

  test('what would be forbidden', () => {
    const find = (html: string) =>
      markupIssues(change((document) => (document.querySelector('main')!.innerHTML = html)));
    expect(find('<p onclick="x()">')).toEqual(['has the inline handler onclick']);
    expect(find('<p style="color: red">')).toEqual(['has style="color: red"']);
    expect(find('<iframe></iframe>')).toEqual(['has an element iframe']);
    expect(find('<a href="JavaScript:x()">x</a>')).toEqual(['has a script for an address']);
    const late = {
      ...page,
      html: page.html
        .replace(/<meta http-equiv.*?>/, '')
        .replace('</head>', '<meta http-equiv="content-security-policy"></head>'),
    };
    expect(markupIssues(late)).toEqual(['the policy comes after what it is to govern']);
  });

  test('what comes from elsewhere, and a script that is waited for', () => {
    const find = (html: string) => loadIssues(change((document) => (document.querySelector('main')!.innerHTML = html)));
    expect(find('<img src="https://example.com/x.png">')).toEqual(['loads https://example.com/x.png']);
    expect(find('<link rel="stylesheet" href="//example.com/x.css">')).toEqual(['loads //example.com/x.css']);
    expect(find('<script src="/x.js"></script>')).toEqual(['waits for /x.js']);
    expect(find('<script type="module" blocking="render" src="/x.js"></script>')).toEqual(['has a blocking script']);
    expect(find('<link rel="expect" blocking="render" href="/x">')).toEqual(['has a blocking link']);
    expect(find('<link rel="expect" blocking="render" href="#x">')).toEqual(['waits for #x, which is not there']);
    expect(find('<style>a { background: url(https://example.com/x) }</style>')).toEqual([
      'loads https://example.com/x',
    ]);
  });
});
