import type { AstroUserConfig } from 'astro';

type Csp = Extract<NonNullable<NonNullable<AstroUserConfig['security']>['csp']>, object>;

/**
 * The Content-Security-Policy of every page. Hashes of scripts and styles are added by Astro,
 * that of the early theme script by its layout.
 * `wasm-unsafe-eval` is for Pagefind; Trusted Types leave a script no way to run text as code.
 */
export const policy: Csp = {
  algorithm: 'SHA-256',
  directives: [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
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
