/**
 * The page that development shows instead of one that cannot be built: what is wrong with the content, and what to do. It reloads
 * when a file is saved.
 *
 * @param address the requested page
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
<p><code>${escaped(address)}</code> needs content that has faults. None of it was run.
Fix the faults and save the files. The page then reloads.</p>
<ol>
${list.join('\n')}
</ol>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
