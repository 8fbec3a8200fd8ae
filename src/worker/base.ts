/**
 * Where the site stands on its host: the worker lies at the top of what it answers for. Within the worker a path is the
 * site's own, `/xx/` wherever that is; what is kept is named by it too.
 */
function base(): string {
  return new URL('.', location.href).pathname;
}

/** The path of an address in the site; nothing where it is no address of the site. */
export function pathInSite(address: string): string | undefined {
  const top = location.origin + base();
  return address.startsWith(top) ? new URL(address).pathname.slice(base().length - 1) : undefined;
}

/** The address of a path in the site. */
export function addressOf(path: string): string {
  return base() + path.slice(1);
}

/** What one of the site's stores is called in the browser: all sites of a host share them, and a name has no slash in it. */
export function storeName(name: string): string {
  return name + base().slice(0, -1);
}
