/** What is shown in frames: to whom, since portals and a CRM are different ones. */
export type EmbedScope = 'help' | 'console';

/** The pages that are there for frames too, by what stands behind the language in their address. */
const PAGES: Readonly<Record<EmbedScope, RegExp>> = {
  help: /^(?:articles\/[^/]+\/|diagnosis\/(?:[^/]+\/)?|search\/)$/,
  console: /^agent\/(?:overview\/)?$/,
};

/**
 * The same page for a frame.
 *
 * @param path a page's path on its host: `/xx/articles/a/`
 * @param base where the site stands on its host: `/`, or `/help/`
 * @returns nothing where there is none for that frame
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

/**
 * HTML for a frame, as it is without a script too: links to what is there for frames lead there, and others open beside the page.
 */
export function withEmbeddedLinks(html: string, base: string, scope: EmbedScope): string {
  const embedded = (address: string): string | undefined => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
    const own = embeddedPath(path, base, scope);
    return own === undefined ? undefined : own + rest;
  };
  return html
    .replace(LINK, (whole, attributes: string, address: string) => {
      // A place of this page, and one of those that are for frames already.
      if (address.startsWith('#') || address.startsWith(`${base}embed/`)) return whole;
      const own = embedded(address);
      if (own !== undefined) return `<a${attributes} href="${own}"`;
      const beside = ` target="_blank"${/\srel="/.test(attributes) ? '' : ' rel="noopener"'}`;
      return `<a${attributes}${/\starget="/.test(attributes) ? '' : beside} href="${address}"`;
    })
    .replace(FORM, (_, start: string, address: string) => `${start}${embedded(address) ?? address}"`);
}
