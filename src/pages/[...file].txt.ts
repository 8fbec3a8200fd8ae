import type { APIRoute } from 'astro';
import { supportAddress } from '../../machines/support/index.ts';
import { addressesIn, isPreview } from '../content/index.ts';
import { llmsFullText, llmsText } from '../features/export/page-data.ts';
import { addressesOf } from '../i18n/index.ts';
import { contextOf, library } from './_library.ts';

/** RFC 9116 recommends less than a year. */
const VALID_DAYS = 360;

const FILES: Readonly<Record<string, () => string | Promise<string>>> = {
  llms: () => llmsText(library(), contextOf),
  'llms-full': () => llmsFullText(library(), contextOf),
  robots() {
    if (isPreview()) return 'User-agent: *\nDisallow: /\n';
    const { file, whole } = addressesOf(library().site.address);
    return `User-agent: *\nAllow: /\n\nSitemap: ${whole(file('sitemap-index.xml'))}\n`;
  },
  /** The contact for security issues (RFC 9116). It expires a year after the build. */
  '.well-known/security'() {
    const { address, languages, security, support } = library().site;
    const [contact = ''] = addressesIn(support.address);
    const expires = new Date(Math.floor(Date.now() / 86_400_000 + VALID_DAYS) * 86_400_000);
    const fields = {
      Contact: security ?? supportAddress(contact, {}).address,
      Expires: `${expires.toISOString().slice(0, 19)}Z`,
      'Preferred-Languages': Object.keys(languages).join(', '),
      Canonical: new URL('/.well-known/security.txt', address).href,
    };
    return Object.entries(fields)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join('');
  },
};

export const getStaticPaths = () =>
  Object.entries(FILES).map(([file, make]) => ({ params: { file }, props: { make } }));

export const GET: APIRoute<{ make: () => string | Promise<string> }> = async ({ props }) =>
  new Response(await props.make(), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
