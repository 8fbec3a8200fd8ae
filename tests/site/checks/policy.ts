import { createHash } from 'node:crypto';
import type { Issues, PageDocument } from '../../support/documents.ts';

/**
 * The policy of every page, by directive. Hashes are next to the values of `script-src` and `style-src`:
 * those of all inline scripts and style elements, and of nothing that is not a hash.
 */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
};

const HASH = /^'sha256-[A-Za-z0-9+/]{43}='$/;

function policyOf(document: Document): Map<string, string[]> {
  const content = document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '';
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name, ...values]) => [name!, values]));
}

/** Faults of the policy itself: a directive that is missing, that is too many, or that allows something else. */
export function directiveIssues({ document }: PageDocument): Issues {
  const policy = policyOf(document);
  const metas = document.querySelectorAll('meta[http-equiv="content-security-policy" i]').length;
  return [
    ...(metas === 1 ? [] : [`there are ${metas} policies`]),
    ...[...policy.keys()].filter((name) => !(name in DIRECTIVES)).map((name) => `has the directive ${name}`),
    ...Object.entries(DIRECTIVES).flatMap(([name, wanted]) => {
      const found = (policy.get(name) ?? []).filter(
        (value) => !(/^(script|style)-src$/.test(name) && HASH.test(value)),
      );
      const [seen, due] = [found, wanted].map((values) => [...values].sort().join(' '));
      return seen === due ? [] : [`${name} allows ${seen || 'nothing'}, not ${due}`];
    }),
  ];
}

/** Inline scripts and style elements whose hash the policy does not have: a browser would not run or apply them. */
export function hashIssues({ document }: PageDocument): Issues {
  const policy = policyOf(document);
  return [...document.querySelectorAll('script:not([src]), style')].flatMap((element) => {
    // A block of data is never run, and so no policy is requested it.
    if (/json/.test(element.getAttribute('type') ?? '')) return [];
    const text = element.textContent;
    const hash = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const kind = element.tagName === 'STYLE' ? 'style' : 'script';
    return policy.get(`${kind}-src`)?.includes(hash) ? [] : [`a ${kind} is not in the policy: ${text.slice(0, 60)}`];
  });
}

/** What the policy forbids, and what it would come too late for. */
export function markupIssues({ document, html }: PageDocument): Issues {
  const all = [...document.querySelectorAll('*')];
  const handlers = all.flatMap((element) => element.getAttributeNames().filter((name) => /^on/i.test(name)));
  const styled = all.filter((element) => element.hasAttribute('style'));
  const sheets = [...document.querySelectorAll('style')].filter(({ textContent }) => /@import/.test(textContent));
  const place = html.search(/<meta http-equiv="content-security-policy"/i);
  const first = html.search(/<style|<link [^>]*rel="(stylesheet|preload|modulepreload)"|<script [^>]*src=/);
  return [
    ...handlers.map((name) => `has the inline handler ${name}`),
    ...styled.map((element) => `has style="${element.getAttribute('style')}"`),
    ...sheets.map(() => 'imports a style sheet'),
    ...[...document.querySelectorAll('base, object, embed, iframe')].map(
      ({ tagName }) => `has an element ${tagName.toLowerCase()}`,
    ),
    ...[...document.querySelectorAll('a[href^="javascript:" i]')].map(() => 'has a script for an address'),
    ...(first >= 0 && place > first ? ['the policy comes after what it is to govern'] : []),
  ];
}

const LOADED =
  'script, img, source, video, audio, track, input, image, use, link:not([rel="canonical"]):not([rel="alternate"])';

/** What a page loads from elsewhere, and scripts that it has to wait for. */
export function loadIssues({ document }: PageDocument): Issues {
  const addresses = [...document.querySelectorAll(LOADED)].flatMap((element) =>
    ['src', 'href', 'xlink:href', 'poster', 'srcset'].flatMap((name) => element.getAttribute(name) ?? []),
  );
  const inSheets = [...document.querySelectorAll('style')].flatMap(({ textContent }) =>
    [...textContent.matchAll(/url\(["']?([^"')]+)/g)].map(([, address]) => address!),
  );
  const scripts = [...document.querySelectorAll('script[src]')];
  return [
    ...[...addresses, ...inSheets]
      .filter((address) => !/^(\/(?!\/)|#)/.test(address))
      .map((address) => `loads ${address}`),
    ...scripts
      .filter(
        (script) =>
          script.getAttribute('type') !== 'module' && !script.hasAttribute('async') && !script.hasAttribute('defer'),
      )
      .map((script) => `waits for ${script.getAttribute('src')}`),
    // What is expected of the page itself is there with it: nothing is fetched.
    ...[...document.querySelectorAll('[blocking]:not(link[rel="expect"][href^="#"])')].map(
      ({ tagName }) => `has a blocking ${tagName.toLowerCase()}`,
    ),
    ...[...document.querySelectorAll('link[rel="expect"][href^="#"]')]
      .map((link) => link.getAttribute('href')!)
      .filter((target) => !document.querySelector(target))
      .map((target) => `waits for ${target}, which is not there`),
  ];
}
