import { textOf, type Issues, type PageDocument } from '../../support/documents.ts';

interface Thing {
  '@type': string;
  headline?: string;
  inLanguage?: string;
  mainEntity?: { '@type': string; name: string; acceptedAnswer: { '@type': string; text: string } }[];
}

/** The types that the structured data of a page must have. */
function expectedTypes({ document, kind, address }: PageDocument): string[] {
  if (kind === 'home') return ['WebSite'];
  if (kind !== 'guide' && kind !== 'article') return [];
  const isProblem = kind !== 'guide' && document.querySelector('.cause') !== null;
  return [isProblem && !address.endsWith('/references/') ? 'FAQPage' : 'Article'];
}

/** Faults of the structured data (schema.org): what must be there, and that it says what the page says. */
export function structuredDataIssues(page: PageDocument): Issues {
  let things: Thing[];
  try {
    things = thingsOf(page.document);
  } catch (error) {
    return [`is no JSON: ${(error as Error).message}`];
  }
  const types = things.map((thing) => thing['@type']).join(' ');
  const expected = expectedTypes(page).join(' ');
  if (types !== expected) return [`is of the types ${types || 'none'}, not ${expected || 'none'}`];
  return things.flatMap((thing) => CHECKS[thing['@type']]?.(thing, page) ?? []);
}

function thingsOf(document: Document): Thing[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = JSON.parse(script.textContent) as { '@context'?: string; '@graph'?: Thing[] };
    if (data['@context'] !== 'https://schema.org') throw new Error('its context is not schema.org');
    return data['@graph'] ?? [];
  });
}

const CHECKS: Readonly<Record<string, (thing: Thing, page: PageDocument) => Issues>> = {
  Article({ inLanguage, headline }, { document }) {
    return [
      ...(inLanguage === document.documentElement.lang ? [] : [`its language is ${inLanguage}`]),
      ...(headline === textOf(document.querySelector('h1')) ? [] : [`its headline is “${headline}”`]),
    ];
  },
  FAQPage({ mainEntity = [] }, { document }) {
    const [question] = mainEntity;
    return [
      ...(mainEntity.length === 1 && question?.['@type'] === 'Question' ? [] : ['it does not have one question']),
      ...(question?.name === textOf(document.querySelector('h1')) ? [] : [`its question is “${question?.name}”`]),
      ...(question?.acceptedAnswer['@type'] === 'Answer' && question.acceptedAnswer.text !== ''
        ? []
        : ['it has no answer']),
    ];
  },
};
