interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
  defaultPolicy?: unknown;
}

/**
 * Lets a worker start from this site's own search files, and from nowhere else: the page's policy
 * refuses any address of a script that no Trusted Types policy has seen.
 */
export function allowSearchWorker(): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  factory.createPolicy('default', {
    createScriptURL(url) {
      const { origin, pathname } = new URL(url, location.href);
      if (origin === location.origin && pathname.startsWith('/pagefind/')) return url;
      throw new TypeError(`A script at ${url} is not allowed here.`);
    },
  });
}
