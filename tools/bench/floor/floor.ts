import { parseHTML } from 'linkedom';
import { traitsOf } from '../../../src/i18n/index.ts';
import { floorCss } from './floor-css.ts';

/** What bare HTML has elements for. All others are taken off, and what is in them stays. */
const KEPT = new Set(
  'a abbr b bdi blockquote br button caption code dd details dl dt em figcaption figure h1 h2 h3 h4 h5 i kbd li nav ol p small strong summary table tbody td tfoot th thead time tr ul'.split(
    ' ',
  ),
);
/** What holds other elements, never text alone. */
const GROUPS = new Set(['nav', 'ol', 'ul', 'dl', 'table', 'tbody', 'thead', 'tfoot', 'tr', 'blockquote', 'details']);
/** Elements that stand on lines of their own: text beside them is a paragraph. */
const BLOCKS = 'h1,h2,h3,h4,h5,p,ul,ol,dl,table,figure,blockquote,details,div,section,article,nav,header,footer,form';
/** What a reader without a script or without pictures does not see, and what takes input. */
const LEFT_OUT =
  'script,style,template,svg,picture,img,canvas,video,input,select,textarea,dialog,noscript,[hidden],[role="img"],[aria-hidden="true"],.only-script,.visually-hidden';
const ATTRIBUTES = ['href', 'id', 'lang', 'hreflang'];

/**
 * The text of a built page as somebody would put it down by hand: bare HTML with one small style sheet inside, no script
 * and no picture. No page with these words can be much faster, so pages are measured against it.
 */
export function floorOf(html: string): string {
  const { document } = parseHTML(html);
  const { lang } = document.documentElement;
  const text = (selector: string): string => escape(document.querySelector(selector)?.textContent?.trim() ?? '');
  const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const part = (selector: string): string => bare(document.querySelector(selector));
  return [
    `<!doctype html><html lang="${lang}"${traitsOf(lang).unspaced ? ' class="unspaced"' : ''}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${text('title')}</title><meta name="description" content="${escape(description)}">`,
    `<link rel="icon" href="data:,"><style>${floorCss}</style></head>`,
    `<body><a class="skip" href="#main">${text('.skip')}</a>`,
    `<header class="top">${part('.site-header')}</header>`,
    `<main id="main">${part('main')}</main><footer>${part('.site-footer')}</footer></body></html>`,
  ].join('\n');
}

/** An element's content without all that bare HTML has not. */
function bare(element: Element | null): string {
  if (!element) return '';
  return [...runs(element)]
    .map(({ isText, html }) => (isText && html.trim() !== '' ? `<p>${html.trim()}</p>` : html.trim()))
    .join('\n');
}

interface Run {
  /** Whether it is words and what stands in a line with them. */
  isText: boolean;
  html: string;
}

/** Parts of a line that follow one another are one run, and a block is one of its own. */
function* runs(element: Element): Iterable<Run> {
  let line = '';
  for (const child of element.childNodes) {
    if (child.nodeType === 1 && isBlock(child as Element)) {
      if (line.trim() !== '') yield { isText: true, html: line };
      line = '';
      yield { isText: false, html: block(child as Element) };
    } else line += inline(child);
  }
  if (line.trim() !== '') yield { isText: true, html: line };
}

function isBlock(element: Element): boolean {
  return (
    !element.matches(LEFT_OUT) && (element.matches(`${BLOCKS},li,dt,dd,figcaption`) || !!element.querySelector(BLOCKS))
  );
}

function block(element: Element): string {
  const name = element.localName;
  if (element.matches(LEFT_OUT)) return '';
  if (!KEPT.has(name)) return bare(element);
  const content = GROUPS.has(name) || element.querySelector(BLOCKS) ? bareIn(element) : line(element);
  return content === '' ? '' : `<${name}${attributes(element)}>${content}</${name}>\n`;
}

/** In a list or a table nothing stands but its own elements; elsewhere text becomes paragraphs. */
function bareIn(element: Element): string {
  if (!GROUPS.has(element.localName) || element.matches('nav,blockquote,details')) return bare(element);
  return [...element.children].map((child) => block(child)).join('');
}

function inline(node: Node): string {
  if (node.nodeType === 3) return escape((node.textContent ?? '').replace(/\s+/g, ' '));
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.matches(LEFT_OUT)) return '';
  const content = line(element);
  const name = element.localName;
  return KEPT.has(name) && content.trim() !== '' ? `<${name}${attributes(element)}>${content}</${name}>` : content;
}

function line(element: Element): string {
  return [...element.childNodes].map(inline).join('');
}

function attributes(element: Element): string {
  const list = element.matches('ol.steps') ? ' class="steps"' : '';
  const own = ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [` ${name}="${escape(value)}"`];
  });
  return own.join('') + list;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
