import type { AstroUserConfig } from 'astro';
import { libraryOf, projectRoot, type Site } from '../content/index.ts';

export function siteOf(): Site {
  return libraryOf(projectRoot()).site;
}

type Csp = Extract<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, object>;

/**
 * Astro adds hashes of scripts and styles, the layout that of the early theme script. `wasm-unsafe-eval` is for
 * Pagefind. Trusted Types prevent scripts from running text as code.
 */
export function policyFor({ counters, feedback }: Pick<Site, 'counters' | 'feedback'>): Csp {
  // A path is on this site.
  const others = [counters?.address, feedback]
    .flatMap((address) => (address?.startsWith('https:') ? ` ${new URL(address).origin}` : []))
    .join('');
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      `connect-src 'self'${others}`,
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ],
    scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  };
}
