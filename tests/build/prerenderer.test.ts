import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { marked } from '../../src/i18n/index.ts';
import { finishing } from '../../src/build/finish-page.ts';

type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

const options = {} as Parameters<AstroPrerenderer['render']>[1];

function html(body: string, init: ResponseInit = {}): Response {
  return new Response(body, { ...init, headers: { 'content-type': 'text/html; charset=utf-8', 'x-own': '1' } });
}

async function render(rendered: Rendered, address = '/en/') {
  const seen: [string, string][] = [];
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve([]),
    render: async () => rendered,
  };
  const own = finishing(
    usual,
    (page) => page.toUpperCase(),
    (...page) => seen.push(page),
  );
  const result = await own.render(new Request(`https://site.example${address}`), options);
  const response = result instanceof Response ? result : result.response;
  return { result, response, seen };
}

test('a page is finished, shown with its address, and keeps its headers', async () => {
  const { response, seen } = await render(html('words'), '/ja/%E9%81%93/');
  expect(await response.text()).toBe('WORDS');
  expect(response.headers.get('x-own')).toBe('1');
  expect(seen).toEqual([['/ja/道/', 'WORDS']]);
});

test('the page of an unknown address is finished too, and stays one', async () => {
  const { response, seen } = await render(html('gone', { status: 404 }), '/404/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('GONE');
  expect(seen).toHaveLength(1);
});

test('what is no page is not finished, and has no marks', async () => {
  const data = new Response(`{"a":"${marked('b', 'en')}"}`, { headers: { 'content-type': 'application/json' } });
  const { response, seen } = await render(data, '/data.json');
  expect(await response.text()).toBe('{"a":"b"}');
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(seen).toEqual([]);
});

test('words of a page that stand in for others say their language', async () => {
  const { response } = await render(html(`<p>${marked('more', 'en')}</p>`));
  expect(await response.text()).toBe('<p><span lang="en" dir="ltr">more</span></p>'.toUpperCase());
});

test('what is no text is left as it is', async () => {
  const picture = new Response(new Uint8Array([0xff, 0xfe]), { headers: { 'content-type': 'image/png' } });
  const { result, seen } = await render(picture, '/a.png');
  expect(result).toBe(picture);
  expect(seen).toEqual([]);
});

test('what Astro notes beside a page stays beside it', async () => {
  const metadata = { own: true } as unknown as NonNullable<Exclude<Rendered, Response>['metadata']>;
  const { result, response } = await render({ response: html('words'), metadata });
  expect(result).toMatchObject({ metadata });
  expect(await response.text()).toBe('WORDS');
});
