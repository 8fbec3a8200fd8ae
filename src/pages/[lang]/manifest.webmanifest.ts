import { directionOf, tagOf } from '../../i18n/index.ts';
import { readerPaths, contextOf, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** Lets readers install the help center as an app. */
export const GET: LanguageRoute = async ({ params }) => {
  const { addresses, language, siteName: name, t } = await contextOf(params.lang);
  const manifest = {
    id: addresses.home(language),
    start_url: addresses.home(language),
    scope: addresses.file(),
    name: `${name} – ${t('site.subject')}`,
    short_name: name,
    description: t('site.description'),
    lang: tagOf(language),
    dir: directionOf(language),
    // Readers need a Back button, which a standalone window does not have on every platform.
    display: 'standalone',
    display_override: ['minimal-ui', 'standalone'],
    background_color: '#f5f1e9',
    theme_color: '#f5f1e9',
    icons: [
      { src: addresses.file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: addresses.file('icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: addresses.file('icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: addresses.file('icon-maskable-192.png'), sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: addresses.file('icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
