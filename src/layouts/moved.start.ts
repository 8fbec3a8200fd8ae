const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');

// The query and the fragment go along.
if (link) location.replace(link.href + location.search + location.hash);
