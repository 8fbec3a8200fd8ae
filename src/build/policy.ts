import type { AstroUserConfig } from 'astro';
import type { Site } from '../content/index.ts';

type Csp = Extract<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, object>;

/**
 * The Content-Security-Policy of every page. Hashes of scripts and styles are added by Astro,
 * that of the early theme script by its layout.
 * Where the operator has set an address for readers' answers, pages may send to it.
 * `wasm-unsafe-eval` is for Pagefind; Trusted Types leave a script no way to run text as code.
 */
export function policyFor({ feedback }: Pick<Site, 'feedback'>): Csp {
  const answers = feedback === undefined ? '' : ` ${new URL(feedback).origin}`;
  return {
    algorithm: 'SHA-256',
    directives: [
      "default-src 'none'",
      "img-src 'self'",
      "font-src 'self'",
      `connect-src 'self'${answers}`,
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
