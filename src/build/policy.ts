import type { AstroUserConfig } from 'astro';
import type { Site } from '../content/index.ts';

type Csp = Extract<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, object>;

/**
 * The Content-Security-Policy of every page. Hashes of scripts and styles are added by Astro,
 * that of the early theme script by its layout.
 * Where the operator has set an address for readers' answers or for counts, pages may send to it.
 * `wasm-unsafe-eval` is for Pagefind; Trusted Types leave a script no way to run text as code.
 */
export function policyFor({ feedback, counters }: Pick<Site, 'feedback' | 'counters'>): Csp {
  // An address without a host is on this site's own.
  const wanted = [feedback, counters?.address].filter((each) => each !== undefined && !each.startsWith('/'));
  const others = [...new Set(wanted.map((each) => ` ${new URL(String(each)).origin}`))].join('');
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      // The silence by which a headset's buttons are heard is made in the page.
      'media-src blob:',
      `connect-src 'self'${others}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ],
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  };
}
