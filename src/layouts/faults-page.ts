/**
 * The page that a writer sees in place of one that cannot be made: what is wrong with the content, and what to do. It is
 * there in development alone, in the language of the check, and is loaded anew as soon as something is saved.
 *
 * @param address the page that was asked for
 * @param faults each with its place, and on a line of its own what to do
 */
export function faultsPage(address: string, faults: readonly string[]): string {
  const list = faults.map((fault) => `<li><p>${fault.split('\n').map(escaped).join('<br>')}</p></li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self' ws:">
<title>The content has faults</title>
<script type="module" src="/@vite/client"></script>
<h1>This page cannot be shown</h1>
<p>Something is wrong with the content, and <code>${escaped(address)}</code> needs it. Nothing that is wrong was run.
Mend it and save the file: then the page shows by itself.</p>
<ol>
${list.join('\n')}
</ol>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
