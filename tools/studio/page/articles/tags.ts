export interface Tag {
  name: string;
  kind: 'open' | 'close' | 'alone';
  from: number;
  to: number;
  attributes: Readonly<Record<string, string>>;
}

/** A component with all that is between its tags; without a closing tag, it is its tag. */
export interface Part {
  tag: Tag;
  close: Tag | undefined;
  /** The components around it, the outermost first. */
  around: readonly Tag[];
}

export interface Parts {
  head: { from: number; to: number } | undefined;
  /** In the order of the text. */
  parts: readonly Part[];
}

const TAG = /<(\/?)([A-Z]\w*)((?:\s+[\w-]+=(?:"[^"<>\n]*"|'[^'<>\n]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w-]+)=(?:"([^"]*)"|'([^']*)')/g;
const HEAD = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/;
/** Between these, nothing is a component. */
const CODE = /^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm;

/** Reads the components of a text, however unfinished it is. */
export function partsOf(text: string): Parts {
  const found = HEAD.exec(text);
  const head = found ? { from: 0, to: found[0].length } : undefined;
  const code = [...text.matchAll(CODE)].map(({ index, 0: { length } }) => [index, index + length] as const);
  const isTag = (at: number): boolean => at >= (head?.to ?? 0) && !code.some(([from, to]) => at >= from && at < to);
  const tags = [...text.matchAll(TAG)].filter(({ index }) => isTag(index)).map(tagOf);
  return { head, parts: paired(tags) };
}

export function aroundPlace({ parts }: Parts, at: number): Part[] {
  return parts.filter(({ tag, close }) => close && tag.to <= at && at <= close.from);
}

export function stepAt(parts: Parts, at: number): string | undefined {
  const step = parts.parts.findLast(
    ({ tag, close }) => tag.name === 'Step' && tag.from <= at && at <= (close?.to ?? 0),
  );
  return step?.tag.attributes['id'];
}

/** The step that is among some components, by its id. */
export function stepOf(around: readonly Tag[]): string | undefined {
  return around.findLast(({ name }) => name === 'Step')?.attributes['id'];
}

function tagOf({ index, 0: whole, 1: slash, 2: name = '', 3: given = '', 4: end }: RegExpMatchArray): Tag {
  const attributes = [...given.matchAll(ATTRIBUTE)].map(([, key = '', a, b]) => [key, a ?? b ?? ''] as const);
  return {
    name,
    kind: slash ? 'close' : end ? 'alone' : 'open',
    from: index ?? 0,
    to: (index ?? 0) + whole.length,
    attributes: Object.fromEntries(attributes),
  };
}

/** A closing tag belongs to the nearest open one of its name; what is left open in between stays a tag alone. */
function paired(tags: readonly Tag[]): Part[] {
  const closes = new Map<Tag, Tag>();
  const around = new Map<Tag, readonly Tag[]>();
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === tag.name);
      const [opened] = at < 0 ? [] : open.splice(at);
      if (opened) closes.set(opened, tag);
      continue;
    }
    around.set(tag, [...open]);
    if (tag.kind === 'open') open.push(tag);
  }
  return [...around].map(([tag, outer]) => ({
    tag,
    close: closes.get(tag),
    around: outer.filter((each) => closes.has(each)),
  }));
}
