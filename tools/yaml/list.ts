import { DataText } from './data-text.ts';
import type { YamlPath } from './places.ts';

/** The text with another list of texts at a path; items in both stay unchanged. */
export function withList(data: DataText, path: YamlPath, wanted: readonly string[]): string | undefined {
  const now: unknown = data.at(path);
  if (!Array.isArray(now)) return undefined;
  if (wanted.length === 0) return data.clear(path);
  const most = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < most && now[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < most - start && now.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  const gone = now.length - wanted.length;
  // Where something comes in between, all behind it moves by one; where something goes, what follows stays.
  const changed = wanted.slice(start, gone > 0 ? wanted.length - end : now.length);
  let text: string | undefined = data.text;
  const change = (by: (data: DataText) => string | undefined): void => {
    if (text !== undefined) text = by(new DataText(text, data.file));
  };
  changed.forEach((value, index) => {
    const at = [...path, start + index];
    change((its) => (its.at(at) === value ? its.text : its.set(at, value)));
  });
  for (let more = gone; more > 0; more -= 1) change((its) => its.remove([...path, start + changed.length]));
  for (const value of wanted.slice(now.length)) change((its) => its.add(path, '', value));
  return text;
}
