/** Trusted Types, as far as they are used here. Not every browser has them. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL: (address: string) => string | null }): unknown;
}

/**
 * The page's policy lets no script be started from text; this lets one be: that of an address of ours. Anything else is
 * refused as before.
 */
export function allowAddress(allowed: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (address === allowed ? address : null) });
}
