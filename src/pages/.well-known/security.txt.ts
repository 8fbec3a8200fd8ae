import type { APIRoute } from 'astro';
import { addressesIn } from '../../content/index.ts';
import { library } from '../_library.ts';

/** RFC 9116 recommends less than a year. */
const VALID_DAYS = 360;

/** The contact for security issues (RFC 9116). It expires a year after the build. */
export const GET: APIRoute = () => {
  const { address, languages, security, support } = library().site;
  const [contact] = addressesIn(support.address);
  const expires = new Date(Math.floor(Date.now() / 86_400_000 + VALID_DAYS) * 86_400_000);
  const fields = {
    Contact: security ?? contact,
    Expires: `${expires.toISOString().slice(0, 19)}Z`,
    'Preferred-Languages': Object.keys(languages).join(', '),
    Canonical: new URL('/.well-known/security.txt', address).href,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  return new Response(lines.join(''), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
