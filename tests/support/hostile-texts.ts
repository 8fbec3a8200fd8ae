/** What a hostile file would like to have done: anyone who runs it leaves this behind. */
export const RAN = 'hostileContentRan';
const RUN = `globalThis.${RAN} = true`;

/** Addresses that articles mostly must not have. */
export const ADDRESSES = [
  'javascript:alert(1)',
  'java&Tab;script:alert(1)',
  '&#106;avascript:alert(1)',
  'javascript&colon;alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  '//elsewhere.example/',
  '\\\\elsewhere.example',
  'https://kettle.example@elsewhere.example/',
  'https://elsewhere.example/&#x202e;',
  'http://elsewhere.example/',
  '../no-such-article/',
  '../no-flame/#nowhere',
  '/picture.png',
  '#',
  '',
  'https://elsewhere.example/ok',
  '../no-flame/',
  '../boil-water/#step-fill',
] as const;

/** Ways to write an address in Markdown. */
export const SPELLINGS: readonly ((address: string) => string)[] = [
  (address) => `[a](${address})`,
  (address) => `[a](<${address}>)`,
  (address) => `[a](${address} "title")`,
  (address) => `[a][r]\n\n[r]: ${address}`,
  (address) => `[r]\n\n> [r]: ${address}`,
  (address) => `[a][R]\n\n[r]: ../no-flame/\n[R]: ${address}`,
  (address) => `[a][r]\n\n[r]: ${address}\n[r]: ../no-flame/`,
  (address) => `<${address}>`,
  (address) => `Go to ${address} now.`,
  (address) => `![a](${address})`,
  (address) => `![a][r]\n\n[r]: ${address}`,
  (address) => `[![a](${address})](../no-flame/)`,
  (address) => `| a |\n|---|\n| [a](${address}) |`,
  (address) => `- > 1. [a](${address})`,
  (address) => `**_~~[a](${address})~~_**`,
  (address) => `Note.[^1]\n\n[^1]: [a](${address})`,
  (address) => `<Note>[a](${address})</Note>`,
  (address) => `<a href="${address}">a</a>`,
  (address) => `<Note href="${address}">a</Note>`,
];

/** Code and HTML, in every place of an article that can hold some. */
export const CODE: readonly string[] = [
  `{${RUN}}`,
  `Text {${RUN}} text.`,
  `<Note>{${RUN}}</Note>`,
  `<Note kind={${RUN}}>a</Note>`,
  `<Note kind="caution" kind={${RUN}}>a</Note>`,
  `<Note {...(${RUN}, {})}>a</Note>`,
  `<Figure n="1">{${RUN}}</Figure>`,
  `export const x = (${RUN});`,
  `import x from 'data:text/javascript,${RUN}';`,
  `<script>${RUN}</script>`,
  `<img src="x" onerror="${RUN}" />`,
  `<Note onClick="${RUN}">a</Note>`,
  `<Note style="color:red">a</Note>`,
  `<iframe src="https://elsewhere.example/" />`,
  `<constructor />`,
  `<__proto__ />`,
  `<Steps.constructor />`,
  `<>{${RUN}}</>`,
  `<Note><Note><Note>{${RUN}}`,
  `{`,
  `<`,
  `{/* ${RUN} */}`,
  `\\{${RUN}}`,
  `\`{${RUN}}\``,
  `\`\`\`js\n${RUN}\n\`\`\``,
  `&#x7b;${RUN}&#x7d;`,
];

/** Characters that are not seen, or turn what is around them. */
export const CHARACTERS = [
  ...[0, 1, 7, 8, 0xb, 0xc, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069],
  ...[0x2983, 0x2984, 0xfdd0, 0xfdd1, 0xfdd2, 0xfeff, 0xfff9, 0xfffd, 0xfffe, 0x1fffe],
] as const;

/** What costs more to read than it is worth. */
export const LARGE: readonly ((much: number) => string)[] = [
  (much) => `${'>'.repeat(much)} a`,
  (much) => `${'- '.repeat(much)}a`,
  (much) => '['.repeat(much),
  (much) => `${'['.repeat(much)}a${'](x)'.repeat(much)}`,
  (much) => `${'*a _b '.repeat(much)}`,
  (much) => '\\{'.repeat(much),
  (much) => `${'<Note>\n\n'.repeat(much / 20)}a${'\n\n</Note>'.repeat(much / 20)}`,
  (much) => 'word '.repeat(much * 40),
  (much) => `${'|'.repeat(much)}\n${'|-'.repeat(much)}|`,
  (much) => '`'.repeat(much),
];
