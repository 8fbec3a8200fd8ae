import { readerPaths, contextOf, type LanguageRoute } from '../_library.ts';

export const getStaticPaths = readerPaths;

/** The standard's limits, in letters. */
const SHORT_NAME = 16;
const DESCRIPTION = 1024;

/** Tells a browser how its address bar searches here, in one language (OpenSearch 1.1). */
export const GET: LanguageRoute = async ({ params }) => {
  const { addresses, language, siteName: name, t } = await contextOf(params.lang);
  const address = addresses.whole(addresses.search(language));
  const icon = addresses.whole(addresses.file('favicon.svg'));
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(name.slice(0, SHORT_NAME))}</ShortName>
  <Description>${escaped(`${t('site.subject')}: ${t('search.description')}`.slice(0, DESCRIPTION))}</Description>
  <Language>${escaped(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escaped(icon)}</Image>
  <Url type="text/html" method="get" template="${escaped(address)}?q={searchTerms}" />
</OpenSearchDescription>
`;
  return new Response(text, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
