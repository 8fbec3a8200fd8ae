/** What a `_headers` file has a network send with a path: a pair for each rule that has the header. */
export function toldBy(text: string, path: string): [name: string, value: string][] {
  return text
    .replace(/^#.*\n/, '')
    .split('\n\n')
    .flatMap((rule) => {
      const [pattern = '', ...lines] = rule.trimEnd().split('\n');
      const isFor = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      return isFor
        ? lines.map(
            (line) =>
              line
                .trim()
                .split(/: (.*)/)
                .slice(0, 2) as [string, string],
          )
        : [];
    });
}
