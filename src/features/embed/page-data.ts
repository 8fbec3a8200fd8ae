/** Which part of the site a frame shows. Portals show the help, a CRM shows the agents' console. */
export type EmbedScope = 'help' | 'console';

/** Pages that exist for frames, by their address below the language. */
const PAGES: Readonly<Record<EmbedScope, RegExp>> = {
  help: /^(?:articles\/[^/]+\/|diagnosis\/(?:[^/]+\/)?|search\/)$/,
  console: /^agent\/(?:overview\/)?$/,
};

/**
 * The path of the same page for a frame, or `undefined` if there is none.
 * @param base the site's path on its host: `/`, or `/help/`
 * @example embeddedPath('/xx/search/', '/', 'help') // '/embed/xx/search/'
 */
export function embeddedPath(path: string, base: string, scope: EmbedScope): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const own = path.slice(base.length);
  const [, page = ''] = /^[^/]+\/(.*)$/.exec(own) ?? [];
  return PAGES[scope].test(page) ? `${base}embed/${own}` : undefined;
}

const LINK = /<a\b([^>]*?)\shref="([^"]*)"/g;
const FORM = /(<form\b[^>]*?\saction=")([^"]*)"/g;

/** Without JavaScript, links of a page lead to pages for frames, or to a new tab if there is none. */
export function withEmbeddedLinks(html: string, base: string, scope: EmbedScope): string {
  const embedded = (address: string): string | undefined => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
    const own = embeddedPath(path, base, scope);
    return own === undefined ? undefined : own + rest;
  };
  return html
    .replace(LINK, (whole, attributes: string, address: string) => {
      // Links within the page, and to pages for frames.
      if (address.startsWith('#') || address.startsWith(`${base}embed/`)) return whole;
      const own = embedded(address);
      if (own !== undefined) return `<a${attributes} href="${own}"`;
      const newTab = ` target="_blank"${/\srel="/.test(attributes) ? '' : ' rel="noopener"'}`;
      return `<a${attributes}${/\starget="/.test(attributes) ? '' : newTab} href="${address}"`;
    })
    .replace(FORM, (_, start: string, address: string) => `${start}${embedded(address) ?? address}"`);
}
