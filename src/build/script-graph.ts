export type Read = (address: string) => string;

export interface ScriptGraph {
  /** The page's modules and their static imports. */
  atLoad: readonly string[];
  /** Dynamic imports, and everything they import. */
  later: readonly string[];
}

const NOW = /(?:\bimport|\bexport)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?(["'`])(\.{0,2}\/[^"'`]+\.js)\1/g;
const LATER = /\bimport\((["'`])(\.{0,2}\/[^"'`]+\.js)\1\)/g;
const MODULE = /<script type="module"([^>]*)>([\s\S]*?)<\/script>/g;

function modulesOf(html: string): { files: string[]; inline: string } {
  const modules = [...html.matchAll(MODULE)];
  const files = modules.flatMap(([, attributes = '']) => / src="([^"]+)"/.exec(attributes)?.[1] ?? []);
  return { files, inline: modules.map(([, , text]) => text).join('\n') };
}

export function scriptGraph(html: string, read: Read, leaveOut: readonly string[] = []): ScriptGraph {
  const { files, inline } = modulesOf(html);
  const atLoad = new Set([...files, ...imports(inline, '/', NOW)].filter((file) => !leaveOut.includes(file)));
  for (const file of atLoad) for (const other of imports(read(file), file, NOW)) atLoad.add(other);
  const later = new Set([...imports(inline, '/', LATER)].filter((file) => !atLoad.has(file)));
  for (const file of atLoad) for (const other of imports(read(file), file, LATER)) later.add(other);
  for (const file of later) {
    for (const pattern of [NOW, LATER]) for (const other of imports(read(file), file, pattern)) later.add(other);
  }
  return { atLoad: [...atLoad], later: [...later].filter((file) => !atLoad.has(file)) };
}

function imports(code: string, from: string, pattern: RegExp): string[] {
  return [...code.matchAll(pattern)].map(
    ([, , address = '']) => new URL(address, `https://site.example${from}`).pathname,
  );
}
