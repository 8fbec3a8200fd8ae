import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { libraryOf, projectRoot, shownIn } from '../src/content/index.ts';
import { createTools, INSTRUCTIONS, type Tool } from './mcp/tools.ts';
import { openSearch } from './search/engine.ts';
import { installApart } from './setup/apart.mjs';
import { runMain } from './setup/failure.mjs';

/** The part of `@modelcontextprotocol/sdk` that is used here. */
interface McpServer {
  registerTool(
    name: string,
    config: Pick<Tool, 'description' | 'inputSchema'> & { annotations: { readOnlyHint: boolean } },
    answer: (input: never) => Promise<{ content: { type: 'text'; text: string }[] }>,
  ): void;
  connect(transport: object): Promise<void>;
}

/** `npm run mcp`: the help center as an MCP server on standard input and output, for assistants. See docs/data.md. */
await runMain(async () => {
  // Standard output belongs to the protocol, and Pagefind writes to the console.
  console.log = console.error;
  const root = projectRoot();
  const library = shownIn(libraryOf(root));
  const dist = join(root, 'dist');
  const tools = createTools(library, (language) => {
    if (!existsSync(join(dist, `search/${language}.json`)))
      throw new Error(`The search needs a built site: run \`npm run build\` in ${root}, then ask again.`);
    return openSearch(dist, language);
  });
  const sdk = join(await installApart('mcp'), '@modelcontextprotocol/sdk/dist/esm/server');
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(sdk, file)).href);
  const { McpServer } = (await load('mcp.js')) as {
    McpServer: new (info: object, options: object) => McpServer;
  };
  const { StdioServerTransport } = (await load('stdio.js')) as { StdioServerTransport: new () => object };
  const { name, source } = library.site;
  const server = new McpServer(
    { name: 'help-center', title: name[source], version: '1.0.0' },
    { instructions: INSTRUCTIONS },
  );
  for (const [name, { description, inputSchema, answer }] of Object.entries(tools))
    server.registerTool(name, { description, inputSchema, annotations: { readOnlyHint: true } }, async (input) => ({
      content: [{ type: 'text', text: JSON.stringify(await answer(input), null, 2) }],
    }));
  await server.connect(new StdioServerTransport());
  return 0;
});
