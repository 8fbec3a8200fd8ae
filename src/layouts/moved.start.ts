const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');

/** An old address leads on with all that it says: what is asked, and the place in the page. */
if (link) location.replace(link.href + location.search + location.hash);
