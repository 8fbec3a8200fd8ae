import type { APIRoute } from 'astro';
import { addressesIn } from '../../content/index.ts';
import { library } from '../_library.ts';

/** Days that the file is good for. RFC 9116 wants less than a year, so that somebody looks at it now and then. */
const GOOD_FOR = 360;

/** Whom to tell of a weakness, and until when that holds (RFC 9116): counted from the day of the build. */
export const GET: APIRoute = () => {
  const { address, languages, security, support } = library().site;
  const [contact] = addressesIn(support.address);
  const expires = new Date(Math.floor(Date.now() / 86_400_000 + GOOD_FOR) * 86_400_000);
  const fields = {
    Contact: security ?? contact,
    Expires: `${expires.toISOString().slice(0, 19)}Z`,
    'Preferred-Languages': Object.keys(languages).join(', '),
    Canonical: new URL('/.well-known/security.txt', address).href,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return new Response(lines.join(''), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
