import { describedIn, describingFiles } from './described.ts';
import { projectFolder } from './sources.ts';

const folderOf = (product: string): string => `${projectFolder}tests/fixtures/${product}`;

/** The files that describe a smart lock, by their place: a product that has nothing in common with the one that ships. */
export const lockFiles = describingFiles(folderOf('other-product'));

/** The smart lock: an app on the phone, the page of a hub, and a cloud. */
export const lock = describedIn(folderOf('other-product'));
/** A bank’s card reader with keys and no network, beside a page in the browser. */
export const readerFiles = describingFiles(folderOf('card-reader'));
export const reader = describedIn(folderOf('card-reader'));
/** A form in the browser with a review before it is sent: there is no phone. */
export const form = describedIn(folderOf('form-product'));
